/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.undertowtests;

import io.socketio.jakarta.testsuite.launcher.ContainerLauncher;
import io.socketio.jakarta.testsuite.launcher.ContainerOptions;
import io.socketio.jakarta.testsuite.launcher.IsolatedLauncher;
import io.socketio.jakarta.testsuite.launcher.RunningContainer;
import java.nio.file.Path;

/** Undertow in this JVM, with a class loader of its own for the jars in {@code suite.container.lib}. */
public final class UndertowLauncher implements ContainerLauncher {
    // Named, not referenced: its class is another one in that class loader.
    private static final String EMBEDDED = "io.socketio.jakarta.undertowtests.EmbeddedUndertow";

    /** For the service loader. */
    public UndertowLauncher() {}

    @Override
    public RunningContainer start(ContainerOptions options) throws Exception {
        Path classes = Path.of(
                getClass().getProtectionDomain().getCodeSource().getLocation().toURI());
        return new IsolatedLauncher("undertow", EMBEDDED, classes).start(options);
    }
}
