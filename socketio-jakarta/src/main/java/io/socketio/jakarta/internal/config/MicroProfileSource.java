/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.config;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.jspecify.annotations.Nullable;

/**
 * Options from MicroProfile Config, which covers the environment and system properties as well. Loaded only where its
 * API is. Stateless.
 */
final class MicroProfileSource {
    private MicroProfileSource() {}

    /** The options that the configuration of this application has; empty if nobody implements the API. */
    static Optional<ConfigSource> find(@Nullable ClassLoader application) {
        try {
            ConfigProviderResolver.instance();
        } catch (IllegalStateException noImplementation) {
            return Optional.empty();
        }
        return Optional.of(
                of(application == null ? ConfigProvider.getConfig() : ConfigProvider.getConfig(application)));
    }

    static ConfigSource of(Config config) {
        Map<String, String> values = new TreeMap<>();
        Map<String, String> origins = new TreeMap<>();
        for (ConfigOption option : ConfigOption.values()) {
            add(config, ConfigSource.PREFIX + option.key(), values, origins);
        }
        config.getConfigSources()
                .forEach(source -> source.getPropertyNames().stream()
                        .filter(name -> name.startsWith(ConfigSource.PREFIX))
                        .filter(name -> !isOfTheEnvironment(name, source))
                        .forEach(name -> add(config, name, values, origins)));
        return new ConfigSource(
                name -> "MicroProfile Config (" + origins.getOrDefault(name, "unknown source") + ")",
                values,
                ConfigSource.PREFIX::concat,
                true);
    }

    // Names of variables may be those of others, such as of a service called socketio, and a source may translate them.
    private static boolean isOfTheEnvironment(String name, org.eclipse.microprofile.config.spi.ConfigSource source) {
        String variable = ConfigSource.variableName(name.substring(ConfigSource.PREFIX.length()));
        return source.getPropertyNames().contains(variable);
    }

    private static void add(Config config, String name, Map<String, String> values, Map<String, String> origins) {
        ConfigValue found = config.getConfigValue(name);
        if (found.getValue() != null) {
            values.put(name, found.getValue());
            origins.put(name, String.valueOf(found.getSourceName()));
        }
    }
}
