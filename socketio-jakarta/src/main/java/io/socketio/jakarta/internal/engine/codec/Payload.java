/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine.codec;

/**
 * The body that answers a poll.
 *
 * @param text the encoded packets
 * @param isCompressible whether one of them asks for compression, see {@link OutboundPacket#isCompressible()}
 */
public record Payload(String text, boolean isCompressible) {}
