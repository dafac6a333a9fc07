/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.undertowtests;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/** The class loader of one application: its own classes first, but for those of the container. Thread-safe. */
final class ApplicationClassLoader extends URLClassLoader {
    private static final List<String> OF_THE_CONTAINER =
            List.of("jakarta.servlet.", "jakarta.websocket.", "io.undertow.", "org.xnio.");

    static {
        registerAsParallelCapable();
    }

    ApplicationClassLoader(List<URL> entries, ClassLoader parent) {
        super("application", entries.toArray(URL[]::new), parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            if (OF_THE_CONTAINER.stream().noneMatch(name::startsWith)) {
                try {
                    return findClass(name);
                } catch (ClassNotFoundException e) {
                    // It is the container's, or the JDK's.
                    return super.loadClass(name, resolve);
                }
            }
            return super.loadClass(name, resolve);
        }
    }
}
