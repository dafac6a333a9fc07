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

/** {@code /ends?id=...} answers why a session or socket ended, 404 while it has not. Called on container threads. */
@WebServlet("/ends")
public final class SessionEndsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** For the container. */
    public SessionEndsServlet() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = String.valueOf(request.getParameter("id"));
        String reason = SessionEnds.of(getServletContext()).reason(id).orElse("");
        response.setStatus(reason.isEmpty() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_OK);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(reason);
    }
}
