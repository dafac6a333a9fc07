/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks.app;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds the GET request of each client and answers it with the body of the client's POST. Called by the container. */
@WebServlet(urlPatterns = "/bare-polling", asyncSupported = true)
public final class BarePolling extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Map<String, Mailbox> MAILBOXES = new ConcurrentHashMap<>();

    /** For the container. */
    public BarePolling() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AsyncContext poll = request.startAsync();
        poll.setTimeout(0);
        mailbox(request).receive(poll);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        mailbox(request).put(request.getInputStream().readAllBytes());
        response.setContentType("text/plain");
        response.setContentLength(2);
        response.getOutputStream().print("ok");
    }

    private static Mailbox mailbox(HttpServletRequest request) {
        return MAILBOXES.computeIfAbsent(String.valueOf(request.getParameter("sid")), key -> new Mailbox());
    }
}
