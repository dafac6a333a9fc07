/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

/** Below a context path, so that an address the page builds itself and gets wrong does not go unnoticed. */
class ChatOnTomcatIT extends ChatScenarios {
    ChatOnTomcatIT() {
        super("tomcat", "/chat");
    }
}
