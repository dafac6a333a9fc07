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
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * {@code /heap?count=a.b.Type} tells how many objects of a type a full collection of the JVM's heap leaves, of all
 * class loaders together, and {@code /heap?dump=file} writes what it leaves into a file. Called on container threads.
 */
@WebServlet("/heap")
public final class HeapServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** For the container. */
    public HeapServlet() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String type = request.getParameter("count");
        String file = request.getParameter("dump");
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(type == null ? dump(String.valueOf(file)) : count(type));
    }

    // A line is "  12:  34  5678  a.b.Type (module)".
    private static long count(String type) {
        Object histogram =
                invoke("DiagnosticCommand", "gcClassHistogram", new Object[] {new String[0]}, "[Ljava.lang.String;");
        return histogram
                .toString()
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 3 && columns[3].equals(type))
                .mapToLong(columns -> Long.parseLong(columns[1]))
                .sum();
    }

    private static String dump(String file) {
        invoke(
                "HotSpotDiagnostic",
                "dumpHeap",
                new Object[] {file, true},
                String.class.getName(),
                boolean.class.getName());
        return file;
    }

    // By name: a container may hide the JDK's own packages, com.sun.management among them, from applications.
    private static Object invoke(String bean, String operation, Object[] parameters, String... types) {
        try {
            Object result = ManagementFactory.getPlatformMBeanServer()
                    .invoke(new ObjectName("com.sun.management:type=" + bean), operation, parameters, types);
            return result == null ? "" : result;
        } catch (JMException e) {
            throw new IllegalStateException("the heap cannot be looked into", e);
        }
    }
}
