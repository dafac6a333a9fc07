/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.config;

import io.socketio.jakarta.SocketIoConfig;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Map;

/** The configuration of an application with a class loader of its own. */
public final class ApplicationConfiguration {
    private ApplicationConfiguration() {}

    /** The configured path; called in such a class loader, which may lack optional libraries. */
    public static String path() {
        return load(Thread.currentThread().getContextClassLoader(), Map.of())
                .engine()
                .path();
    }

    static SocketIoConfig load(ClassLoader loader, Map<String, String> parameters) {
        ServletContext context = (ServletContext) Proxy.newProxyInstance(
                ApplicationConfiguration.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getClassLoader" -> loader;
                    case "getInitParameterNames" -> Collections.enumeration(parameters.keySet());
                    case "getInitParameter" -> parameters.get((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return ConfigLoader.of(context).load(SocketIoConfig.defaults()).config();
    }
}
