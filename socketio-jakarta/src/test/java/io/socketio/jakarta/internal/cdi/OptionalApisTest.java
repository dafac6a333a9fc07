/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.cdi.OnError;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.validation.constraints.NotBlank;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the library does where an API is missing that it can do without. */
class OptionalApisTest {
    private static final String VALIDATION = "jakarta.validation.";
    private static final String PROVIDER = "org.hibernate.validator.";
    private static final String SECURITY = "jakarta.annotation.security.";

    @Test
    void handlersWorkWithoutBeanValidation() throws Exception {
        assertThat(callWithout(List.of(VALIDATION, PROVIDER), Join.class)).isEqualTo("[[nobody: null]]");
    }

    @Test
    void handlersWorkWithoutSecurityAnnotations() throws Exception {
        assertThat(callWithout(List.of(SECURITY), Order.class)).isEqualTo("[[done]]");
    }

    @Test
    void constraintsWithoutAProviderStopTheDeployment() {
        assertThatThrownBy(() -> callWithout(List.of(PROVIDER), Join.class))
                .hasMessageContaining(
                        ".join: has constraints on its parameters, but no Bean Validation provider starts (")
                .hasMessageContaining("add one, such as hibernate-validator");
    }

    @Test
    void providerIsNotMissedByHandlersWithoutConstraints() throws Exception {
        assertThat(callWithout(List.of(PROVIDER), Plain.class)).isEqualTo("[[plain]]");
    }

    @Test
    void handlersWithoutCdiStopTheDeploymentByName() throws Exception {
        assertThat(callWithout(List.of("jakarta.enterprise."), Deploy.class))
                .contains("this application has none: " + Plains.class.getName())
                .contains("weld-servlet-core");
    }

    @Test
    void handlersOfTheContainersOwnClassPathAreIgnored() throws Exception {
        assertThat(callWithout(List.of("jakarta.enterprise."), DeployForeign.class))
                .isEqualTo("deployed");
    }

    @Test
    void applicationWithoutHandlersNeedsNoCdi() throws Exception {
        assertThat(callWithout(List.of("jakarta.enterprise."), DeployNothing.class))
                .isEqualTo("deployed");
    }

    /** The class path of the tests without some packages. */
    private static final class Without extends URLClassLoader {
        private final List<String> absent;

        Without(List<String> absent) {
            super(classPath(), ClassLoader.getPlatformClassLoader());
            this.absent = absent;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (absent.stream().anyMatch(name::startsWith)) {
                throw new ClassNotFoundException(name);
            }
            return super.findClass(name);
        }

        private static URL[] classPath() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .map(Without::url)
                    .toArray(URL[]::new);
        }

        private static URL url(String path) {
            try {
                return Path.of(path).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }

    private static String callWithout(List<String> absent, Class<? extends Callable<?>> call) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        try (Without loader = new Without(absent)) {
            thread.setContextClassLoader(loader);
            var constructor = loader.loadClass(call.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            return String.valueOf(((Callable<?>) constructor.newInstance()).call());
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    static final class Join implements Callable<String> {
        @Override
        public String call() throws Exception {
            try (Application application = Application.start(Joins.class)) {
                return application.namespace("/").receive("join", "[]").sent().toString();
            }
        }
    }

    static final class Order implements Callable<String> {
        @Override
        public String call() throws Exception {
            try (Application application = Application.start(Orders.class)) {
                return application.namespace("/").receive("order", "[]").sent().toString();
            }
        }
    }

    static final class Plain implements Callable<String> {
        @Override
        public String call() throws Exception {
            try (Application application = Application.start(Plains.class)) {
                return application.namespace("/").receive("plain", "[]").sent().toString();
            }
        }
    }

    static final class Deploy implements Callable<String> {
        @Override
        public String call() {
            return deployed(Set.of(Plains.class));
        }
    }

    static final class DeployForeign implements Callable<String> {
        @Override
        public String call() throws Exception {
            try (Without other = new Without(List.of())) {
                return deployed(Set.of(other.loadClass(Plains.class.getName())));
            }
        }
    }

    static final class DeployNothing implements Callable<String> {
        @Override
        public String call() {
            return deployed(null);
        }
    }

    private static String deployed(@Nullable Set<Class<?>> handlers) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        ServletContext context = (ServletContext) Proxy.newProxyInstance(
                loader, new Class<?>[] {ServletContext.class}, (proxy, method, arguments) -> loader);
        try {
            new HandlersWithoutCdi().onStartup(handlers, context);
            return "deployed";
        } catch (ServletException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @SocketNamespace("/")
    static class Joins {
        @OnEvent("join")
        String join(@NotBlank String room) {
            return "nobody: " + room;
        }

        @OnError
        String failed(RuntimeException failure) {
            return "failed";
        }
    }

    @SocketNamespace("/")
    static class Orders {
        @OnEvent("order")
        @RolesAllowed("member")
        String order() {
            return "done";
        }
    }

    @SocketNamespace("/")
    static class Plains {
        @OnEvent("plain")
        String plain() {
            return "plain";
        }
    }
}
