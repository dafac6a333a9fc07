/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import jakarta.servlet.annotation.WebServlet;

/** In place of the page of containers that have JSP. */
@WebServlet("/product.jsp")
public final class ProductPage extends ProductServlet {
    private static final long serialVersionUID = 1L;

    /** For the container. */
    public ProductPage() {}
}
