/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.undertowtests;

import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.ServletContainerInitializerInfo;
import io.undertow.websockets.jsr.WebSocketDeploymentInfo;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.annotation.HandlesTypes;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EventListener;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells Undertow what is in a WAR file. For one thread. */
final class Deployer {
    // Larger files are sent by the operating system.
    private static final long TRANSFER_BYTES = 64 * 1024;

    private final WarFile war;

    Deployer(WarFile war) {
        this.war = war;
    }

    /** The application as Undertow takes it, not deployed yet. */
    DeploymentInfo info(String contextPath, WebSocketDeploymentInfo webSockets) throws IOException {
        List<Class<?>> classes = war.classes();
        DeploymentInfo info = Servlets.deployment()
                .setClassLoader(war.classLoader())
                .setContextPath(contextPath.isEmpty() ? "/" : contextPath)
                .setDeploymentName(contextPath + ".war")
                // Files do not change: no thread has to look at them.
                .setResourceManager(new PathResourceManager(war.folder(), TRANSFER_BYTES, true, false, false))
                .setIdentityManager(new Users());
        Path webXml = war.folder().resolve("WEB-INF/web.xml");
        WebXml.read(webXml, war.classLoader()).addTo(info);
        for (ServletContainerInitializer initializer :
                ServiceLoader.load(ServletContainerInitializer.class, war.classLoader())) {
            info.addServletContainerInitializer(new ServletContainerInitializerInfo(
                    initializer.getClass(), handled(initializer.getClass(), classes)));
        }
        for (Class<?> type : classes) {
            addAnnotated(type, info);
            if (type.isAnnotationPresent(ServerEndpoint.class)) {
                webSockets.addEndpoint(type);
            }
        }
        return info.addServletContextAttribute(WebSocketDeploymentInfo.ATTRIBUTE_NAME, webSockets);
    }

    private static void addAnnotated(Class<?> type, DeploymentInfo info) {
        @Nullable WebServlet servlet = type.getAnnotation(WebServlet.class);
        if (servlet != null) {
            info.addServlet(Servlets.servlet(type.getName(), type.asSubclass(Servlet.class))
                    .addMappings(servlet.value())
                    .addMappings(servlet.urlPatterns())
                    .setAsyncSupported(servlet.asyncSupported()));
        }
        if (type.isAnnotationPresent(WebListener.class)) {
            info.addListener(Servlets.listener(type.asSubclass(EventListener.class)));
        }
    }

    /** The classes that an initializer asks for; null if there are none, as the servlet specification has it. */
    private static @Nullable Set<Class<?>> handled(Class<?> initializer, List<Class<?>> classes) {
        @Nullable HandlesTypes wanted = initializer.getAnnotation(HandlesTypes.class);
        if (wanted == null) {
            return null;
        }
        Set<Class<?>> found = classes.stream()
                .filter(type -> Stream.of(wanted.value()).anyMatch(kind -> isOf(type, kind)))
                .collect(Collectors.toSet());
        return found.isEmpty() ? null : found;
    }

    private static boolean isOf(Class<?> type, Class<?> kind) {
        return kind.isAnnotation()
                ? Stream.of(type.getAnnotations()).anyMatch(found -> found.annotationType() == kind)
                : kind.isAssignableFrom(type) && type != kind;
    }
}
