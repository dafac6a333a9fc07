/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.internal.engine.WebSocketChannel.Completion;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which messages are written directly, and what else a container is asked to do; that it works is tested on Tomcat. */
class DirectRemoteTest {
    private static final String LARGE = "x".repeat(SendWindow.LIKELY_BYTES);

    /** What the container was asked for. */
    private final List<String> calls = new ArrayList<>();

    private final List<String> completions = new ArrayList<>();
    private MessageHandler.Whole<PongMessage> pongs = pong -> {};
    private ByteBuffer ping = ByteBuffer.allocate(0);
    private boolean isBroken;
    private long now;
    private final Session session = session();
    private final Risks risks = new Risks(1, () -> now);
    private final DirectRemote remote = new DirectRemote(session, new AsyncRemote(session), risks);

    private final Completion completion = new Completion() {
        @Override
        public void onSent() {
            completions.add("sent");
        }

        @Override
        public void onFailure(Throwable cause) {
            completions.add("failed");
        }
    };

    @SuppressWarnings("unchecked")
    private Session session() {
        RemoteEndpoint.Basic direct = proxy(RemoteEndpoint.Basic.class, (self, method, arguments) -> {
            calls.add("direct " + method.getName()
                    + (arguments != null && arguments[0] instanceof Boolean ? " " + arguments[0] : ""));
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            if (method.getName().equals("sendPing")) {
                ping = (ByteBuffer) arguments[0];
            }
            if (isBroken) {
                throw new IOException("broken pipe");
            }
            return null;
        });
        RemoteEndpoint.Async async = proxy(RemoteEndpoint.Async.class, (self, method, arguments) -> {
            calls.add("async " + method.getName());
            ((SendHandler) arguments[1]).onResult(new SendResult());
            return null;
        });
        return proxy(Session.class, (self, method, arguments) -> switch (method.getName()) {
            case "getBasicRemote" -> direct;
            case "getAsyncRemote" -> async;
            case "addMessageHandler" -> {
                pongs = (MessageHandler.Whole<PongMessage>) arguments[1];
                yield null;
            }
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
    }

    private void confirm() {
        ByteBuffer payload = ping.duplicate();
        pongs.onMessage(() -> payload);
    }

    @Test
    void smallMessagesAreWrittenDirectly() throws IOException {
        remote.sendText("x", false, completion);
        remote.sendBinary(new byte[1], false, completion);

        assertThat(calls).containsExactly("direct sendText", "direct sendBinary");
        assertThat(completions).containsExactly("sent", "sent");
    }

    @Test
    void messagesThatMayWaitAreWrittenByTheFlush() throws IOException {
        remote.sendText("x", true, completion);
        remote.sendText("y", true, completion);
        assertThat(remote.isGathering()).isTrue();
        remote.flush();

        assertThat(calls)
                .containsExactly(
                        "direct setBatchingAllowed true", "direct sendText", "direct sendText", "direct flushBatch");
    }

    @Test
    void messageThatMayNotWaitFollowsThoseThatDo() throws IOException {
        remote.sendText("x", true, completion);
        remote.sendText("y", false, completion);

        assertThat(remote.isGathering()).isFalse();
        assertThat(calls)
                .containsExactly(
                        "direct setBatchingAllowed true",
                        "direct sendText",
                        "direct setBatchingAllowed false",
                        "direct sendText");
    }

    @Test
    void largeMessagesAreSentAsynchronouslyAfterThoseThatWait() throws IOException {
        remote.sendText("x", true, completion);
        remote.sendText(LARGE, true, completion);
        remote.sendBinary(new byte[SendWindow.LIKELY_BYTES], true, completion);

        assertThat(calls)
                .containsExactly(
                        "direct setBatchingAllowed true",
                        "direct sendText",
                        "direct setBatchingAllowed false",
                        "async sendText",
                        "async sendBinary");
        assertThat(completions).hasSize(3).containsOnly("sent");
    }

    @Test
    void textCountsAsManyBytesAsItTakes() throws IOException {
        remote.sendText("\u20ac".repeat(SendWindow.LIKELY_BYTES / 3), false, completion);

        assertThat(calls).containsExactly("async sendText");
    }

    @Test
    void clientThatConfirmsIsWrittenToDirectlyForEver() throws IOException {
        for (int i = 0; i < 100; i++) {
            remote.sendBinary(new byte[1000], false, completion);
            confirm();
        }

        assertThat(calls).contains("direct sendPing").doesNotContain("async sendBinary");
    }

    @Test
    void clientThatDoesNotConfirmIsAskedOnceAndThenSentToAsynchronously() throws IOException {
        for (int i = 0; i < 100; i++) {
            remote.sendBinary(new byte[1000], false, completion);
        }

        assertThat(calls.stream().filter("direct sendBinary"::equals)).hasSize(16);
        assertThat(calls.stream().filter("direct sendPing"::equals)).hasSize(1);
        assertThat(calls).endsWith("async sendBinary");
    }

    @Test
    void messagesWaitForEachOtherOnlyWhereTheFlushIsOverAtOnce() throws IOException {
        remote.sendBinary(new byte[SendWindow.CERTAIN_BYTES], true, completion);
        assertThat(remote.isGathering()).isFalse();

        confirm();
        remote.sendBinary(new byte[1], true, completion);
        confirm();
        remote.sendBinary(new byte[1], true, completion);
        assertThat(remote.isGathering()).isTrue();
    }

    @Test
    void clientIsSentToAsynchronouslyWhileEnoughThreadsMayWaitForOthers() throws IOException {
        remote.sendBinary(new byte[SendWindow.CERTAIN_BYTES], false, completion);
        assertThat(calls).containsExactly("direct sendBinary");

        boolean isTaken = risks.take(() -> remote.sendBinary(new byte[1], false, completion));
        assertThat(isTaken).isTrue();
        assertThat(calls).endsWith("async sendBinary");

        remote.sendBinary(new byte[1], false, completion);
        assertThat(calls).endsWith("direct sendBinary");
    }

    @Test
    void clientIsAskedAWhileAfterALargeMessage() throws IOException {
        remote.sendText(LARGE, false, completion);
        remote.sendText("x", false, completion);
        assertThat(calls).containsExactly("async sendText", "async sendText");

        now += Duration.ofSeconds(2).toNanos();
        remote.sendText("x", false, completion);
        assertThat(calls).endsWith("direct sendPing", "async sendText");

        confirm();
        remote.sendText("x", false, completion);
        assertThat(calls).endsWith("direct sendText");
    }

    @Test
    void interruptOfTheApplicationDoesNotReachTheContainerAndIsKept() throws IOException {
        Thread.currentThread().interrupt();

        remote.sendText("x", true, completion);
        remote.flush();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(calls).hasSize(3);
    }

    @Test
    void failureIsThrownAndNotToldTwice() {
        isBroken = true;

        assertThatThrownBy(() -> remote.sendText("x", false, completion)).hasMessage("broken pipe");

        assertThat(completions).isEmpty();
    }
}
