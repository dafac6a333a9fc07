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

/**
 * Multiplies {@code a} and {@code b}, in place of the resource of containers that have Jakarta REST. Called on container
 * threads.
 */
@WebServlet("/rest/product")
public class ProductServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** For the container. */
    public ProductServlet() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .print(Integer.parseInt(request.getParameter("a")) * Integer.parseInt(request.getParameter("b")));
    }
}
