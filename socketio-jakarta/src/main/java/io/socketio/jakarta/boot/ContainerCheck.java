/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import io.socketio.jakarta.internal.transport.websocket.WebSocketUpgrader;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the library needs of its container, said in one line each where it is missing, and what it has found. Called by the
 * thread that deploys the application.
 */
final class ContainerCheck {
    private static final Logger LOGGER = System.getLogger(ContainerCheck.class.getName());
    private static final int SERVLET_VERSION = 6;
    private static final String REPORTED = ContainerCheck.class.getName();

    private ContainerCheck() {}

    /**
     * Stops a deployment that cannot work.
     *
     * @throws IllegalStateException if the container is too old
     */
    static void require(ServletContext context) {
        if (context.getMajorVersion() < SERVLET_VERSION) {
            throw new IllegalStateException("The Socket.IO server needs Servlet 6.0, and " + context.getServerInfo()
                    + " has " + servletVersion(context)
                    + ": deploy to Tomcat 10.1, Jetty 12, WildFly 27, GlassFish 7, Payara 6, Open Liberty with"
                    + " servlet-6.0, or a later one");
        }
        // An embedded context need not have a class loader of its own.
        warnOfCopies(Objects.requireNonNullElseGet(context.getClassLoader(), ContainerCheck.class::getClassLoader));
    }

    // One of them wins each class, so that two versions may be mixed, and CDI sees both.
    private static void warnOfCopies(ClassLoader application) {
        List<String> places = places(application);
        if (places.size() > 1) {
            LOGGER.log(
                    Level.WARNING,
                    "This application sees {0} copies of socketio-jakarta, leave one: {1}",
                    places.size(),
                    String.join(", ", places));
        }
    }

    private static List<String> places(ClassLoader application) {
        String file = ContainerCheck.class.getName().replace('.', '/') + ".class";
        try {
            return Collections.list(application.getResources(file)).stream()
                    .map(URL::toString)
                    .map(place -> place.replace("!/" + file, ""))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says once for an application what its container offers. Called when all of it has started. */
    static void report(ServletContext context, Optional<WebSocketUpgrader> upgrader) {
        if (context.getAttribute(REPORTED) != null) {
            return;
        }
        context.setAttribute(REPORTED, true);
        LOGGER.log(
                Level.INFO,
                "Socket.IO runs on {0} with Servlet {1}, {2}, Java {3}",
                context.getServerInfo(),
                servletVersion(context),
                upgrader.map(WebSocketUpgrader::describe).orElse("no WebSocket"),
                Runtime.version().feature());
        if (upgrader.filter(WebSocketUpgrader::isAvailable).isEmpty()) {
            LOGGER.log(
                    Level.WARNING,
                    "This container offers no WebSocket support to the application, so clients stay on long-polling. It"
                            + " takes Jakarta WebSocket 2.1: on Jetty a module such as ee10-websocket-jakarta, on an"
                            + " embedded Tomcat tomcat-embed-websocket, on Open Liberty the feature websocket-2.1");
        }
    }

    private static String servletVersion(ServletContext context) {
        return context.getMajorVersion() + "." + context.getMinorVersion();
    }
}
