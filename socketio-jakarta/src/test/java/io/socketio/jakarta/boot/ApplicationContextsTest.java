/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class ApplicationContextsTest {
    private final List<String> ran = new ArrayList<>();

    @Test
    void tasksRunWhereThereIsNoContextService() {
        ApplicationContexts.current().execute(() -> ran.add("task"));

        assertThat(ran).containsExactly("task");
    }

    @Test
    void taskRunsInTheContexts() {
        Executor contexts = task -> {
            ran.add("set up");
            task.run();
            ran.add("reset");
        };

        ApplicationContexts.whileTheyLast(contexts).execute(() -> ran.add("task"));

        assertThat(ran).containsExactly("set up", "task", "reset");
    }

    @Test
    void taskRunsWithoutContextsThatAreGone() {
        Executor gone = task -> {
            throw new IllegalStateException("the application is stopped");
        };

        ApplicationContexts.whileTheyLast(gone).execute(() -> ran.add("task"));

        assertThat(ran).containsExactly("task");
    }

    @Test
    void taskThatFailsDoesNotRunTwice() {
        Executor contexts = ApplicationContexts.whileTheyLast(Runnable::run);

        assertThatIllegalStateException()
                .isThrownBy(() -> contexts.execute(() -> {
                    ran.add("task");
                    throw new IllegalStateException("broken");
                }));

        assertThat(ran).containsExactly("task");
    }
}
