/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.launcher;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a container is started.
 *
 * @param port 0 for any free one
 * @param threads how many the container has for everything that it does; empty for as many as it has by itself
 * @param tls serves HTTPS only; empty for HTTP
 * @param isHttp2 whether HTTP/2 is served, too: by ALPN if there is TLS, otherwise in clear text
 * @param isForSuite whether it knows the users {@code ada} and {@code bob} of the realm {@code test}, whose passwords are
 *     their names, and looks for old HTTP sessions often. A container that is a process of its own always does.
 */
public record ContainerOptions(int port, OptionalInt threads, Optional<Tls> tls, boolean isHttp2, boolean isForSuite) {
    private static final ContainerOptions DEFAULTS =
            new ContainerOptions(0, OptionalInt.empty(), Optional.empty(), false, false);

    /** HTTP on any free port. */
    public static ContainerOptions onAnyPort() {
        return DEFAULTS;
    }

    /** HTTP on this port, which nobody else may have. */
    public static ContainerOptions onPort(int port) {
        return new ContainerOptions(port, OptionalInt.empty(), Optional.empty(), false, false);
    }

    /** The same with few threads. */
    public ContainerOptions withThreads(int threads) {
        return new ContainerOptions(port, OptionalInt.of(threads), tls, isHttp2, isForSuite);
    }

    /** The same with HTTPS instead of HTTP. */
    public ContainerOptions withTls(Tls tls) {
        return new ContainerOptions(port, threads, Optional.of(tls), isHttp2, isForSuite);
    }

    /** The same with HTTP/2 besides HTTP/1.1. Launchers may refuse it with an {@link UnsupportedOperationException}. */
    public ContainerOptions withHttp2() {
        return new ContainerOptions(port, threads, tls, true, isForSuite);
    }

    /** The same for tests that log in, or wait for the end of HTTP sessions. */
    public ContainerOptions forSuite() {
        return new ContainerOptions(port, threads, tls, isHttp2, true);
    }
}
