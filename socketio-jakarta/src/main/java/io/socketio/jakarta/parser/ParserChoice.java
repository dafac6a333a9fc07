/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.parser;

/** Which parser a server uses: one that comes with the library, or one of the application's. */
public sealed interface ParserChoice permits StandardParser, Parser {}
