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

/** {@code /observations?mark=...} answers what was seen, one line each. Called on container threads. */
@WebServlet("/observations")
public final class ObservationsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** For the container. */
    public ObservationsServlet() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .write(String.join(
                        "\n", Observations.of(getServletContext()).of(String.valueOf(request.getParameter("mark")))));
    }
}
