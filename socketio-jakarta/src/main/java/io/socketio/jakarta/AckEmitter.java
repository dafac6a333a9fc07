/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Sends events to one client and waits for its acknowledgement. Thread-safe, never blocks. */
public interface AckEmitter {

    /**
     * Sends an event and collects the answer.
     *
     * <p>The stage completes with the arguments of the client's callback, or exceptionally with an
     * {@link AckTimeoutException} or a {@link SocketDisconnectedException}. Its dependents run on the thread that
     * handles this socket's packets or on a worker thread of the server.
     *
     * @throws IllegalArgumentException if the event name is reserved
     * @throws io.socketio.jakarta.json.JsonException if an argument cannot be written; the message names the event and the
     *     argument's position, and nobody receives anything
     */
    CompletionStage<Arguments> emitWithAck(String event, @Nullable Object... arguments);

    /**
     * Sends an event and binds the first argument of the answer.
     *
     * <p>As {@link #emitWithAck(String, Object...)}; completes exceptionally with a {@link BindingException} if the
     * answer is empty or does not fit the type.
     */
    <T> CompletionStage<T> emitWithAck(String event, Class<T> replyType, @Nullable Object... arguments);

    /**
     * The same client as the application's own interface, each of whose methods sends one event:
     *
     * <pre>{@code
     * interface ChatClient {
     *     void newMessage(Message message);                    // emit("newMessage", message)
     *
     *     @SocketEvent("are you sure")
     *     @AckTimeout("PT30S")
     *     CompletionStage<Boolean> confirm(String question);   // emitWithAck("are you sure", Boolean.class, question)
     * }
     *
     * socket.as(ChatClient.class).newMessage(message);
     * }</pre>
     *
     * <p>The event has the name of the method, or that of its {@link SocketEvent}; the parameters are its arguments,
     * variable ones ({@code Object...}) one by one. A {@code void} method sends as {@link SocketEmitter#emit}. A method
     * that returns {@code CompletionStage<T>} or {@code CompletableFuture<T>} asks for an acknowledgement and binds its
     * first argument to {@code T}, which may be generic such as {@code List<Item>}; with {@code Void} any answer will
     * do, and {@link Arguments} has all that the client answered. The stage fails as that of {@link
     * #emitWithAck(String, Class, Object...)}. The time limit is that of {@link AckTimeout}, or of this emitter.
     *
     * <p>Default methods are called as they are, in public interfaces; static ones do not matter. What is returned is
     * thread-safe, may be kept, and is equal to itself only. It costs less than one event, so {@code as} may be called
     * for each.
     *
     * @param type an interface without methods that share an event, are generic or return anything else
     * @throws IllegalArgumentException if a method cannot work; the message names it
     */
    <T> T as(Class<T> type);
}
