/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.config;

import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoException;
import jakarta.servlet.ServletContext;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Builds a configuration from a base and, later ones winning, context parameters ({@code socketio.ping-interval}) and
 * MicroProfile Config or, where nobody implements that, the environment ({@code SOCKETIO_PING_INTERVAL}) and system
 * properties. Immutable; {@code boot} uses it once for each
 * deployment, on the thread that deploys.
 */
public final class ConfigLoader {
    private final List<ConfigSource> sources;

    private ConfigLoader(List<ConfigSource> sources) {
        this.sources = sources;
    }

    /**
     * What the sources say.
     *
     * @param enabled the key {@code enabled}: whether a server is mounted without the application asking for it
     */
    public record Loaded(boolean enabled, SocketIoConfig config) {}

    /** A loader for an application's context parameters and what is around the application. */
    public static ConfigLoader of(ServletContext context) {
        Map<String, String> parameters =
                ConfigSource.pick(Collections.list(context.getInitParameterNames()), context::getInitParameter);
        Optional<ConfigSource> microProfile = microProfile(context);
        if (microProfile.isPresent()) {
            return new ConfigLoader(List.of(microProfile.get(), ConfigSource.contextParameters(parameters)));
        }
        Map<String, String> properties =
                ConfigSource.pick(System.getProperties().stringPropertyNames(), System::getProperty);
        return of(parameters, properties, System.getenv());
    }

    private static Optional<ConfigSource> microProfile(ServletContext context) {
        try {
            return MicroProfileSource.find(context.getClassLoader());
        } catch (NoClassDefFoundError noApi) {
            return Optional.empty();
        }
    }

    /** A loader for these names and values; names that do not start with {@code socketio.} are left alone. */
    public static ConfigLoader of(
            Map<String, String> contextParameters,
            Map<String, String> systemProperties,
            Map<String, String> environment) {
        return new ConfigLoader(List.of(
                ConfigSource.systemProperties(systemProperties),
                ConfigSource.environment(environment),
                ConfigSource.contextParameters(contextParameters)));
    }

    /** Every key there is, in the order of the documentation. */
    public static List<ConfigKey> keys() {
        return Arrays.stream(ConfigOption.values()).map(ConfigOption::describe).toList();
    }

    /**
     * Changes the options of {@code base} that a source names.
     *
     * @throws SocketIoException if a name or a value is not valid; the message names both and what is allowed
     */
    public Loaded load(SocketIoConfig base) {
        sources.forEach(ConfigLoader::refuseUnknownNames);
        ConfigDraft draft = new ConfigDraft(base);
        for (ConfigOption option : ConfigOption.values()) {
            for (ConfigSource source : sources) {
                String value = source.find(option.key());
                if (value != null) {
                    apply(option, source, value, draft);
                    break;
                }
            }
        }
        try {
            return draft.build();
        } catch (IllegalArgumentException e) {
            throw new SocketIoException("the socketio configuration is not valid: " + e.getMessage(), e);
        }
    }

    /** The values that are in force, as one line for the log; there are no secrets among them. */
    public static String describe(SocketIoConfig config) {
        return Arrays.stream(ConfigOption.values())
                .filter(option -> option != ConfigOption.ENABLED && !option.isIdleIn(config))
                .map(option -> option.key() + "=" + option.valueIn(config))
                .collect(Collectors.joining(" "));
    }

    private static void apply(ConfigOption option, ConfigSource source, String value, ConfigDraft draft) {
        try {
            option.apply(draft, value);
        } catch (IllegalArgumentException e) {
            throw new SocketIoException(
                    source.label().apply(source.nameOf().apply(option.key())) + " "
                            + source.nameOf().apply(option.key()) + "=" + value + " is not valid: " + e.getMessage(),
                    e);
        }
    }

    private static void refuseUnknownNames(ConfigSource source) {
        if (!source.isStrict()) {
            return;
        }
        for (Map.Entry<String, String> entry : source.values().entrySet()) {
            String name = entry.getKey();
            if (name.startsWith(ConfigSource.PREFIX) && !isKey(name.substring(ConfigSource.PREFIX.length()))) {
                throw new SocketIoException(source.label().apply(name) + " " + name + "=" + entry.getValue()
                        + " is not an option, did you mean " + ConfigSource.PREFIX
                        + NearestName.of(name.substring(ConfigSource.PREFIX.length())) + "?");
            }
        }
    }

    private static boolean isKey(String name) {
        return Arrays.stream(ConfigOption.values())
                .anyMatch(option -> option.key().equals(name));
    }
}
