/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /sessions?path=...} answers how many sessions a server has. Called on container threads. */
@WebServlet("/sessions")
public final class EngineSessionsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** For the container. */
    public EngineSessionsServlet() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter()
                .print(EngineSessions.of(getServletContext()).count(String.valueOf(request.getParameter("path"))));
    }
}
