/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.AckResponses;
import io.socketio.jakarta.Arguments;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/** How many clients a typed client stands for, and so what its methods may return. */
enum TypedClientAudience {
    /** One client: its answer. */
    ONE("CompletionStage<T> with the type of the client's answer, or CompletionStage<Void> for any answer") {
        @Override
        Optional<Type> answerOf(Type completion) {
            return completion == AckResponses.class ? Optional.empty() : Optional.of(completion);
        }
    },
    /** Those that a broadcast reaches: the list of their answers. */
    MANY("CompletionStage<List<T>> with the type of one client's answer, or CompletionStage<Void> for any answers") {
        @Override
        Optional<Type> answerOf(Type completion) {
            if (completion == Void.class || completion == AckResponses.class) {
                return Optional.of(completion);
            }
            return completion instanceof ParameterizedType list && list.getRawType() == List.class
                    ? Optional.of(list.getActualTypeArguments()[0]).filter(type -> type != Arguments.class)
                    : Optional.empty();
        }
    };

    private final String returnTypes;

    TypedClientAudience(String returnTypes) {
        this.returnTypes = returnTypes;
    }

    /** What to return from a method that asks, in words. */
    String returnTypes() {
        return returnTypes;
    }

    /** The type of each answer of a method whose stage completes with this type, if it may. */
    abstract Optional<Type> answerOf(Type completion);
}
