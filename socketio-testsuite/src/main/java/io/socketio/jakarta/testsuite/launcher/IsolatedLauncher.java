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
import java.util.concurrent.Callable;
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
public final class IsolatedLauncher implements ContainerLauncher {
    private final String container;
    private final String launcherClass;
    private final List<Path> more;

    /**
     * Creates a launcher.
     *
     * @param launcherClass a launcher that is created in the container's class loader
     * @param more where its classes are, if they are not this module's
     */
    public IsolatedLauncher(String container, String launcherClass, Path... more) {
        this.container = container;
        this.launcherClass = launcherClass;
        this.more = List.of(more);
    }

    @Override
    public RunningContainer start(ContainerOptions options) throws Exception {
        Path folder = Files.createTempDirectory("socketio-" + container);
        ContainerClassLoader loader = new ContainerClassLoader(container, folder, more);
        boolean started = false;
        try {
            RunningContainer running = inside(loader, () -> {
                ContainerLauncher launcher = (ContainerLauncher)
                        loader.loadClass(launcherClass).getDeclaredConstructor().newInstance();
                return launcher.start(options);
            });
            started = true;
            return new IsolatedContainer(running, loader, folder);
        } finally {
            if (!started) {
                discard(loader, folder);
            }
        }
    }

    /** Runs something as the container's own code. */
    private static <T> T inside(ClassLoader loader, Callable<T> work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.call();
        } finally {
            thread.setContextClassLoader(callers);
        }
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
        public void deploy(Path war, String contextPath) throws Exception {
            inside(loader, () -> {
                running.deploy(war, contextPath);
                return war;
            });
        }

        @Override
        public void undeploy(String contextPath) throws Exception {
            inside(loader, () -> {
                running.undeploy(contextPath);
                return contextPath;
            });
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
                List.of(ContainerLauncher.class, ContainerOptions.class, RunningContainer.class, Tls.class).stream()
                        .map(Class::getName)
                        .toList();

        ContainerClassLoader(String container, Path folder, List<Path> more) {
            super("container", urls(container, folder, more), ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (SHARED.contains(name)) {
                return ContainerLauncher.class.getClassLoader().loadClass(name);
            }
            return super.findClass(name);
        }

        private static URL[] urls(String container, Path folder, List<Path> more) {
            List<Path> entries = new ArrayList<>(jars(container, folder));
            entries.add(BundledFiles.codeSource());
            entries.addAll(more);
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
