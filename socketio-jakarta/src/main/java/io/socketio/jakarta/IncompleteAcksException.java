/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

/** Not all clients acknowledged a broadcast: some did not in time, or disconnected before they did. */
public class IncompleteAcksException extends SocketIoException {
    private static final long serialVersionUID = 1L;

    private final transient AckResponses responses;
    private final int clients;

    /**
     * Creates the exception.
     *
     * @param responses the answers that came
     * @param clients how many clients were asked, as far as that is known
     */
    public IncompleteAcksException(AckResponses responses, int clients) {
        super("acknowledgements are missing: " + responses.size() + " of " + clients + " clients answered");
        this.responses = responses;
        this.clients = clients;
    }

    /** The answers that came. Not available after serialization. */
    public AckResponses responses() {
        return responses;
    }

    /** How many clients have not answered, of those that are known to have been asked. */
    public int missing() {
        return clients - responses.size();
    }
}
