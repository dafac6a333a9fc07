/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks.app;

import io.socketio.jakarta.boot.SocketIo;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers with {@link JvmFigures} and {@link ServerCounts}. Called by the container. */
@WebServlet({JvmFigures.MEMORY_PATH, JvmFigures.ALLOCATED_PATH, ServerCounts.PATH})
public final class FiguresServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** For the container. */
    public FiguresServlet() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter()
                .print(
                        switch (request.getServletPath()) {
                            case JvmFigures.MEMORY_PATH -> JvmFigures.memory();
                            case JvmFigures.ALLOCATED_PATH -> JvmFigures.allocated();
                            default ->
                                ServerCounts.of(SocketIo.of(getServletContext()))
                                        .text();
                        });
    }
}
