/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.parser;

/**
 * Turns packets into Engine.IO messages and back (the reference server's option {@code parser}). Stateless and
 * thread-safe; what has state is the decoder of each session.
 */
public non-sealed interface Parser extends ParserChoice {

    /** Creates the encoder that all sessions of a server share. Called once, when the server is created. */
    PacketEncoder encoder(ParserContext context);

    /** Creates the decoder of one session. Called when the session opens. */
    PacketDecoder decoder(ParserContext context);
}
