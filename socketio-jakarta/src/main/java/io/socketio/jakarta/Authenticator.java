/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

/**
 * Finds out who the client of a socket is, from the {@code auth} data it sent or whatever else the handshake holds.
 * Registered with {@link HandlerRegistry#authenticate}, or as a CDI bean marked with {@code @SocketNamespace}.
 */
@FunctionalInterface
public interface Authenticator {

    /**
     * Called for each client that wants to join the namespace, before the middlewares and in order with the packets of
     * that client, which wait as long as this method runs; for different clients at the same time. Never left out: neither
     * for a client that sent no {@code auth} data nor for one that returns after its connection broke.
     *
     * @return who the client is; nobody else is asked, so what the container knows of the user counts only if it is
     *     passed on here
     * @throws ConnectionRefusedException to refuse the client, with the message it receives
     * @throws Exception to refuse the client with a message that tells nothing; it is logged
     */
    Authentication authenticate(Handshake handshake) throws Exception;
}
