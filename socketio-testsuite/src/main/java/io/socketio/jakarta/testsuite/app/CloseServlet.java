/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.SocketIoServer;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /close} closes the server at {@code /closing} and answers how many sockets its main namespace had before and
 * has after that. Called on container threads.
 */
@WebServlet("/close")
public final class CloseServlet extends HttpServlet {
    /** The attribute with the server. */
    static final String SERVER = "the server to close";

    private static final long serialVersionUID = 1L;

    /** For the container. */
    public CloseServlet() {}

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SocketIoServer server = (SocketIoServer) getServletContext().getAttribute(SERVER);
        int before = server.of("/").sockets().size();
        server.close();
        response.getWriter()
                .write(before + " before, " + server.of("/").sockets().size() + " after");
    }
}
