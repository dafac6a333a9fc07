/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import io.socketio.jakarta.testsuite.bundle.BundledFiles;
import io.socketio.jakarta.testsuite.session.TestSession;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * The Node processes that wait for a scenario, and the folder with the scenarios and the client, copied out of the jar
 * once for each test run. Called by the threads of the tests.
 */
final class NodeProcesses implements AutoCloseable {
    private final Path folder;
    private final Deque<NodeProcess> idle = new ConcurrentLinkedDeque<>();

    private NodeProcesses(Path folder) {
        this.folder = folder;
    }

    static NodeProcesses ofThisSession() {
        return TestSession.only(NodeProcesses.class, NodeProcesses::install);
    }

    private static NodeProcesses install() {
        Path npm = Path.of(System.getProperty("suite.directory", "target/suite"), "npm")
                .toAbsolutePath();
        BundledFiles.copy("npm", npm, Integer.MAX_VALUE);
        return new NodeProcesses(npm);
    }

    /** One that has nothing to do, or a new one. */
    NodeProcess take(Duration stepLimit) throws IOException {
        @Nullable NodeProcess process = idle.poll();
        while (process != null && !process.isAlive()) {
            process = idle.poll();
        }
        return process == null ? NodeProcess.start(folder, stepLimit) : process;
    }

    /** Takes one back, for the next scenario. */
    void release(NodeProcess process) {
        idle.push(process);
    }

    @Override
    public void close() {
        idle.forEach(NodeProcess::end);
    }
}
