/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks.app;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers with {@link JvmFigures}. Called by the container. */
@WebServlet({JvmFigures.MEMORY_PATH, JvmFigures.ALLOCATED_PATH})
public final class FiguresServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** For the container. */
    public FiguresServlet() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        boolean memory = request.getServletPath().equals(JvmFigures.MEMORY_PATH);
        response.getWriter().print(memory ? JvmFigures.memory() : JvmFigures.allocated());
    }
}
