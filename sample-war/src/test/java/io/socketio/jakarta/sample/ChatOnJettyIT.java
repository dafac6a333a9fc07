/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

class ChatOnJettyIT extends ChatScenarios {
    ChatOnJettyIT() {
        super("jetty", "");
    }
}
