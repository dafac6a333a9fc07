/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** Counts the requests of an HTTP session, which begins with the first one. Called on container threads. */
@WebServlet("/visits")
public final class VisitsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** For the container. */
    public VisitsServlet() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(true);
        int visits = session.getAttribute("visits") instanceof Integer earlier ? earlier + 1 : 1;
        session.setAttribute("visits", visits);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(visits);
    }
}
