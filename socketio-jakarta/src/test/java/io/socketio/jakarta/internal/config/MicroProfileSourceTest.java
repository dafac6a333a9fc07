/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoException;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** MicroProfile Config with a real implementation, with its API alone, and without either. */
class MicroProfileSourceTest {
    private static final int ENVIRONMENT_ORDINAL = 300;

    private final ClassLoader application =
            new URLClassLoader(new URL[0], getClass().getClassLoader());

    @AfterEach
    void release() {
        ConfigProviderResolver.instance()
                .releaseConfig(ConfigProviderResolver.instance().getConfig(application));
    }

    private void configure(Map<String, String> properties, Map<String, String> environment) {
        Config config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "application.properties", 100))
                .withSources(new EnvConfigSource(environment, ENVIRONMENT_ORDINAL))
                .addDefaultInterceptors()
                .build();
        ConfigProviderResolver.instance().registerConfig(config, application);
    }

    @Test
    void itBeatsContextParameters() {
        configure(Map.of("socketio.ping-interval", "PT2S"), Map.of("SOCKETIO_UPGRADE_TIMEOUT", "7000"));

        SocketIoConfig config = load(
                application,
                Map.of(
                        "socketio.ping-interval",
                        "PT1S",
                        "socketio.ping-timeout",
                        "PT1S",
                        "socketio.upgrade-timeout",
                        "1"));

        assertThat(config.engine().pingInterval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.engine().pingTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.engine().upgradeTimeout()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void invalidValuesNameSourceAndKey() {
        configure(Map.of("socketio.max-payload", "much"), Map.of());

        assertThatThrownBy(() -> load(application, Map.of()))
                .isInstanceOf(SocketIoException.class)
                .hasMessageContainingAll(
                        "MicroProfile Config", "application.properties", "socketio.max-payload=much", "whole number");
    }

    @Test
    void unknownKeysNameSourceAndTheNearestKey() {
        configure(Map.of("socketio.ping-intervall", "1"), Map.of());

        assertThatThrownBy(() -> load(application, Map.of()))
                .isInstanceOf(SocketIoException.class)
                .hasMessageContainingAll(
                        "application.properties", "socketio.ping-intervall", "socketio.ping-interval?");
    }

    @Test
    void variablesOfAServiceOfTheSameNameAreLeftAlone() {
        configure(Map.of("other.key", "1"), Map.of("SOCKETIO_SERVICE_HOST", "10.0.0.1", "SOCKETIO_PORT", "tcp://10"));

        assertThat(ConfigLoader.describe(load(application, Map.of())))
                .isEqualTo(ConfigLoader.describe(SocketIoConfig.defaults()));
    }

    @Test
    void expressionsAreResolved() {
        configure(Map.of("socketio.path", "/${name}", "name", "live"), Map.of());

        assertThat(load(application, Map.of()).engine().path()).isEqualTo("/live");
    }

    @Test
    void withoutAnImplementationPropertiesCount() throws Exception {
        try (URLClassLoader apiOnly = isolated(name -> !name.contains("smallrye-config"))) {
            assertThat(pathOf(apiOnly)).isEqualTo("/from-a-property");
        }
    }

    @Test
    void withoutTheApiPropertiesCount() throws Exception {
        try (URLClassLoader neither =
                isolated(name -> !name.contains("smallrye-config") && !name.contains("microprofile"))) {
            assertThat(pathOf(neither)).isEqualTo("/from-a-property");
        }
    }

    /** The class path without some jars. */
    private static URLClassLoader isolated(Predicate<String> isWanted) {
        URL[] urls = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(isWanted)
                .map(MicroProfileSourceTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Loads the configuration with the library as that class loader has it. */
    private static Object pathOf(ClassLoader loader) throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        System.setProperty("socketio.path", "/from-a-property");
        try {
            return loader.loadClass(ApplicationConfiguration.class.getName())
                    .getMethod("path")
                    .invoke(null);
        } finally {
            System.clearProperty("socketio.path");
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static SocketIoConfig load(ClassLoader loader, Map<String, String> parameters) {
        return ApplicationConfiguration.load(loader, parameters);
    }
}
