/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * {@code /account?do=visit} begins an HTTP session, which ends by itself after {@code idle} seconds without a request if
 * that is said, {@code do=login&user=...} logs a user of the container in, whose
 * password is the name, and {@code do=logout} ends the HTTP session. Called on container threads.
 */
@WebServlet("/account")
public final class LoginServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** For the container. */
    public LoginServlet() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (String.valueOf(request.getParameter("do"))) {
            case "visit" -> visit(request.getSession(true), request.getParameter("idle"));
            case "login" -> {
                request.getSession(true);
                String user = request.getParameter("user");
                request.login(user, user);
            }
            case "logout" -> request.getSession(false).invalidate();
            default -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static void visit(HttpSession visitor, @Nullable String idle) {
        if (idle != null) {
            visitor.setMaxInactiveInterval(Integer.parseInt(idle));
        }
    }
}
