/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Binds event arguments with Jackson instead of JSON-B. */
module io.socketio.jakarta.jackson {
    requires static org.jspecify;
    requires transitive io.socketio.jakarta;
    requires transitive com.fasterxml.jackson.databind;

    exports io.socketio.jakarta.jackson;
}
