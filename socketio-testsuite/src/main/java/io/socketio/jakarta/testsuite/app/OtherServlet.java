/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers how often it was called. Called on container threads. */
public final class OtherServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient AtomicInteger calls = new AtomicInteger();

    /** For {@link FilterApplication}. */
    public OtherServlet() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print("call " + calls.incrementAndGet());
    }
}
