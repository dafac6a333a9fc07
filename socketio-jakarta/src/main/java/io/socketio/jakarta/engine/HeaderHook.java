/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

/** Adds headers to replies; {@code initial_headers} and {@code headers} of the reference server. */
@FunctionalInterface
public interface HeaderHook {

    /** Adds nothing. */
    HeaderHook NONE = (request, headers) -> {};

    /**
     * Called before the reply is written, on the container's request thread, or on a worker thread of the server if the
     * session id came later. Must not block. An exception is logged and leaves the reply with the headers set so far.
     * Headers that the transport needs, such as {@code Content-Type} and {@code Cache-Control}, are set after these.
     *
     * @param request the request that is answered
     * @param headers the headers of its reply; not to be used after this method has returned
     */
    void apply(EngineRequest request, ResponseHeaders headers) throws Exception;
}
