/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.xnio.XnioIoThread;

class IoThreadsTest {
    @Test
    void ordinaryThreadsAreNone() {
        assertThat(IoThreads.isCurrent()).isFalse();
        assertThat(IoThreads.isIoThread(Thread.class)).isFalse();
    }

    @Test
    void threadsOfXnioAre() throws Exception {
        FutureTask<Boolean> question = new FutureTask<>(IoThreads::isCurrent);
        new XnioIoThread(question).start();

        assertThat(question.get()).isTrue();
    }

    @Test
    void threadsOfADerivedTypeAre() {
        class Selecting extends XnioIoThread {
            Selecting() {
                super(() -> {});
            }
        }
        assertThat(IoThreads.isIoThread(Selecting.class)).isTrue();
    }
}
