/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.javaclient;

import io.socketio.jakarta.testsuite.bundle.BundledFiles;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A generation of the official Java client. Both have the same packages, so the earlier one is loaded by a class loader of
 * its own, together with the scenarios that use it.
 */
public enum JavaGeneration {
    /** 1.0, for servers of Socket.IO 2: Engine.IO revision 3. */
    JAVA_1 {
        @Override
        void run(String scenario, JavaClient client) throws Exception {
            invoke(Isolated.SCENARIOS, scenario, client);
        }
    },
    /** 2.1, on the class path. */
    JAVA_2 {
        @Override
        void run(String scenario, JavaClient client) throws Exception {
            invoke(JavaScenarios.class, scenario, client);
        }
    };

    /** Runs a method of {@link JavaScenarios}. */
    public void run(String scenario, URI server, String transport) throws Exception {
        run(scenario, new JavaClient(this, server, transport));
    }

    abstract void run(String scenario, JavaClient client) throws Exception;

    private static void invoke(Class<?> scenarios, String name, JavaClient client) throws Exception {
        try {
            scenarios.getMethod(name, JavaClient.class).invoke(null, client);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    /** The scenarios with the earlier client, loaded once and kept: its threads go on for a while. */
    private static final class Isolated {
        static final Class<?> SCENARIOS = load();

        private static Class<?> load() {
            Path folder = Path.of(System.getProperty("suite.directory", "target/suite"), "java-client-1");
            List<Path> libraries = BundledFiles.copy("clients/java-1", folder.toAbsolutePath(), 1);
            try {
                return new URLClassLoader(urls(libraries), new WithoutClients())
                        .loadClass(JavaScenarios.class.getName());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static URL[] urls(List<Path> libraries) {
        return Stream.concat(Stream.of(BundledFiles.codeSource()), libraries.stream())
                .map(JavaGeneration::url)
                .toArray(URL[]::new);
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything on the class path but the client, its libraries and what uses them. */
    private static final class WithoutClients extends ClassLoader {
        private static final List<String> HIDDEN =
                List.of("io.socket.", "okhttp3.", "okio.", "org.json.", JavaScenarios.class.getName());

        WithoutClients() {
            super(JavaGeneration.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (HIDDEN.stream().anyMatch(name::startsWith)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
