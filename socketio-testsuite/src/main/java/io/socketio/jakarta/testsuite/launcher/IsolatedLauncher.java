/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.launcher;

import io.socketio.jakarta.testsuite.bundle.BundledFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Runs a launcher with the container's jars and nothing else on its class path: what the caller has there (the other
 * container, another level of the APIs, a CDI API that keeps a Weld in {@code WEB-INF/lib} from starting) must not be
 * seen by the application.
 *
 * <p>The jars are those of the version that this module carries, or those in the folder named by the system property
 * {@code suite.container.lib}.
 */
final class IsolatedLauncher implements ContainerLauncher {
    private final String container;
    private final String launcherClass;

    IsolatedLauncher(String container, String launcherClass) {
        this.container = container;
        this.launcherClass = launcherClass;
    }

    @Override
    public RunningContainer start(Path war, String contextPath, int port) throws Exception {
        return isolated(launcher -> launcher.start(war, contextPath, port));
    }

    @Override
    public RunningContainer startSmall(Path war, String contextPath, int threads) throws Exception {
        return isolated(launcher -> launcher.startSmall(war, contextPath, threads));
    }

    @Override
    public RunningContainer startSecure(Path war, String contextPath, Tls tls) throws Exception {
        return isolated(launcher -> launcher.startSecure(war, contextPath, tls));
    }

    private RunningContainer isolated(Start start) throws Exception {
        Path folder = Files.createTempDirectory("socketio-" + container);
        ContainerClassLoader loader = new ContainerClassLoader(container, folder);
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        boolean started = false;
        try {
            ContainerLauncher launcher = (ContainerLauncher)
                    loader.loadClass(launcherClass).getDeclaredConstructor().newInstance();
            RunningContainer running = start.with(launcher);
            started = true;
            return new IsolatedContainer(running, loader, folder);
        } finally {
            thread.setContextClassLoader(callers);
            if (!started) {
                discard(loader, folder);
            }
        }
    }

    /** One of the ways to start a container. */
    @FunctionalInterface
    private interface Start {
        RunningContainer with(ContainerLauncher launcher) throws Exception;
    }

    private static void discard(URLClassLoader loader, Path folder) {
        try {
            loader.close();
            BundledFiles.delete(folder);
        } catch (IOException e) {
            System.getLogger(IsolatedLauncher.class.getName()).log(Level.WARNING, "cannot delete " + folder, e);
        }
    }

    /** The container with the class loader and the files it needs until it has stopped. */
    private record IsolatedContainer(
            RunningContainer running, URLClassLoader loader, Path folder, AtomicBoolean stopped)
            implements RunningContainer {
        IsolatedContainer(RunningContainer running, URLClassLoader loader, Path folder) {
            this(running, loader, folder, new AtomicBoolean());
        }

        @Override
        public int port() {
            return running.port();
        }

        @Override
        public void stop() {
            if (stopped.compareAndSet(false, true)) {
                Thread thread = Thread.currentThread();
                ClassLoader callers = thread.getContextClassLoader();
                thread.setContextClassLoader(loader);
                try {
                    running.stop();
                } finally {
                    thread.setContextClassLoader(callers);
                    discard(loader, folder);
                }
            }
        }
    }

    /** Sees the JDK, the container's jars, this module's classes, and shares what they exchange with the caller. */
    private static final class ContainerClassLoader extends URLClassLoader {
        private static final List<String> SHARED =
                List.of(ContainerLauncher.class.getName(), RunningContainer.class.getName(), Tls.class.getName());

        ContainerClassLoader(String container, Path folder) {
            super("container", urls(container, folder), ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (SHARED.contains(name)) {
                return ContainerLauncher.class.getClassLoader().loadClass(name);
            }
            return super.findClass(name);
        }

        private static URL[] urls(String container, Path folder) {
            List<Path> entries = new ArrayList<>(jars(container, folder));
            entries.add(BundledFiles.codeSource());
            return entries.stream().map(ContainerClassLoader::url).toArray(URL[]::new);
        }

        private static List<Path> jars(String container, Path folder) {
            String other = System.getProperty("suite.container.lib", "");
            if (other.isEmpty()) {
                return BundledFiles.copy("containers/" + container, folder.resolve("lib"), 1);
            }
            try (Stream<Path> files = Files.list(Path.of(other))) {
                return files.toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static URL url(Path file) {
            try {
                return file.toUri().toURL();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
