/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import org.assertj.core.util.Throwables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose classes the container's call reaches. */
class SocketIoInitializerTest {
    private static final String APPLICATION = "application";

    @Test
    void serverIsOfTheApplicationsClassesWhateverLoaderTheInitializerHas() throws IOException {
        try (URLClassLoader application = new ApplicationLoader()) {
            assertThat(mountedBy(application)).isEqualTo(APPLICATION);
        }
    }

    @Test
    void initializerOfTheApplicationMountsTheServer() {
        ClassLoader own = SocketIoInitializer.class.getClassLoader();

        assertThat(mountedBy(own)).isEqualTo(own.getName());
    }

    /** The name of the class loader whose classes refused a container that is too old. */
    private static @Nullable String mountedBy(ClassLoader ofContext) {
        Throwable refusal = catchThrowable(() -> new SocketIoInitializer().onStartup(null, oldContainer(ofContext)));

        assertThat(refusal).isInstanceOf(ServletException.class).hasMessageContaining("needs Servlet 6.0");
        return Throwables.getRootCause(refusal).getStackTrace()[0].getClassLoaderName();
    }

    private static ServletContext oldContainer(ClassLoader ofContext) {
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMajorVersion" -> 5;
                    case "getMinorVersion" -> 0;
                    case "getClassLoader" -> ofContext;
                    case "getServerInfo" -> "Old Cat/9";
                    case "getInitParameterNames" -> Collections.emptyEnumeration();
                    default -> null;
                });
    }

    /** Has a copy of the library; everything else is the container's. */
    private static final class ApplicationLoader extends URLClassLoader {
        ApplicationLoader() {
            super(
                    APPLICATION,
                    new URL[] {
                        SocketIoInitializer.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                    },
                    SocketIoInitializer.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean isResolved) throws ClassNotFoundException {
            if (!name.startsWith("io.socketio.")) {
                return super.loadClass(name, isResolved);
            }
            synchronized (getClassLoadingLock(name)) {
                @Nullable Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
