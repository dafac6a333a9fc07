/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.parser;

import io.socketio.jakarta.json.JsonCodec;

/**
 * What a parser is given by its server. Immutable.
 *
 * @param json converts arguments to and from Java types
 * @param maxAttachments largest number of binary messages behind one packet, at least 1
 * @param maxPacketBytes largest packet whose parts come in several messages: bytes of binary messages and UTF-16 units of
 *     text in all
 */
public record ParserContext(JsonCodec json, int maxAttachments, int maxPacketBytes) {}
