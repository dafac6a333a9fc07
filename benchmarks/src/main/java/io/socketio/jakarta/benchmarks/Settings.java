/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to measure and for how long. Immutable.
 *
 * @param container {@code jetty} or {@code tomcat}
 * @param subjects who is compared; the first with each of the others
 * @param measurements what is measured
 * @param repetitions how many servers are started for each subject
 * @param warmUp the server's CPU time before each sample
 * @param sample the server's CPU time of a sample
 * @param connections how many clients echo
 * @param pacedRate how many messages a second they send when the rate is fixed
 * @param receivers how many clients receive a broadcast or share rooms
 * @param idle how many connections the memory of one is computed from
 * @param serverCpus the processors the server may use, in the notation of {@code taskset}; empty for all
 * @param serverOptions further options of the server's JVM
 * @param npmFolder where the reference server is installed
 * @param data where the figures are kept, beside those of other measurements; empty for nowhere
 * @param nettySocketIoClassPath the file with the class path of netty-socketio
 */
record Settings(
        String container,
        List<Subject> subjects,
        List<Measurement> measurements,
        int repetitions,
        Duration warmUp,
        Duration sample,
        int connections,
        int pacedRate,
        int receivers,
        int idle,
        String serverCpus,
        List<String> serverOptions,
        Path npmFolder,
        Optional<Path> data,
        Path nettySocketIoClassPath) {

    /** Reads the system properties that the build profile passes on. */
    static Settings fromSystemProperties() {
        String measurements = System.getProperty("measurements", "all");
        return new Settings(
                System.getProperty("container", "jetty"),
                words("subjects", "socket.io,bare,node,netty-socketio", ",").stream()
                        .map(Subject::named)
                        .toList(),
                measurements.equals("all")
                        ? List.of(Measurement.values())
                        : words("measurements", "", ",").stream()
                                .map(Measurement::named)
                                .toList(),
                number("repetitions", 3),
                Duration.ofSeconds(number("warmup", 6)),
                Duration.ofSeconds(number("seconds", 2)),
                number("connections", 100),
                number("rate", 3000),
                number("receivers", 1000),
                number("idle", 5000),
                System.getProperty("server.cpus", ""),
                words("server.options", "", " "),
                Path.of(System.getProperty("npm.directory", "target/npm")),
                Optional.of(System.getProperty("data", ""))
                        .filter(file -> !file.isEmpty())
                        .map(Path::of),
                Path.of(System.getProperty("netty-socketio.classpath", "target/netty-socketio.classpath")));
    }

    /** The same with these options before the other ones. */
    Settings withServerOptions(List<String> first) {
        List<String> options =
                Stream.concat(first.stream(), serverOptions.stream()).toList();
        return new Settings(
                container,
                subjects,
                measurements,
                repetitions,
                warmUp,
                sample,
                connections,
                pacedRate,
                receivers,
                idle,
                serverCpus,
                options,
                npmFolder,
                data,
                nettySocketIoClassPath);
    }

    private static int number(String name, int otherwise) {
        int number = Integer.getInteger(name, otherwise);
        if (number < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, was " + number);
        }
        return number;
    }

    private static List<String> words(String name, String otherwise, String separator) {
        return Arrays.stream(System.getProperty(name, otherwise).split(separator, -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
