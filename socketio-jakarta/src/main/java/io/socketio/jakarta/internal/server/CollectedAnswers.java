/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.AckResponses;
import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.adapter.AckAnswer;
import io.socketio.jakarta.json.JsonCodec;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers to a broadcast. Immutable; used by whichever thread of the application asks. */
final class CollectedAnswers implements AckResponses {
    private final List<AckAnswer> answers;
    private final JsonCodec json;

    CollectedAnswers(List<AckAnswer> answers, JsonCodec json) {
        this.answers = List.copyOf(answers);
        this.json = json;
    }

    @Override
    public int size() {
        return answers.size();
    }

    @Override
    public <T> Optional<T> get(int index, Class<T> type) {
        return arguments(answers.get(index)).get(0, type);
    }

    @Override
    public Optional<Object> get(int index, Type type) {
        return arguments(answers.get(index)).get(0, type);
    }

    @Override
    public <T> List<T> toList(Class<T> type) {
        return answers.stream()
                .map(answer -> arguments(answer).require(0, type))
                .toList();
    }

    @Override
    public List<@Nullable Object> toList() {
        List<@Nullable Object> values = new ArrayList<>(size());
        answers.forEach(answer -> values.add(answer.value()));
        return Collections.unmodifiableList(values);
    }

    // An answer that came by way of another node is a plain value.
    private Arguments arguments(AckAnswer answer) {
        if (answer instanceof LocalAnswer local) {
            return local.arguments();
        }
        return new GivenArguments(Collections.singletonList(answer.value()), json);
    }
}
