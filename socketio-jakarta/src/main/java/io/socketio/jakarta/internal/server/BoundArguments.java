/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.BindingException;
import io.socketio.jakarta.json.JsonCodec;
import io.socketio.jakarta.json.JsonException;
import io.socketio.jakarta.parser.RawArguments;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one packet with the codec that binds them, each time they are asked for. Created by a socket for each
 * event and acknowledgement; used by whichever thread runs the handler.
 */
public final class BoundArguments implements Arguments {
    private static final int MAX_NAMED_LENGTH = 64;

    /** What has these arguments, for messages. */
    public enum Source {
        /** An event. */
        EVENT("the event"),
        /** An acknowledgement. */
        ACK("an acknowledgement"),
        /** The data of a CONNECT packet. */
        AUTH("the auth data");

        private final String text;

        Source(String text) {
            this.text = text;
        }
    }

    private final Source source;
    private final String name;
    private final RawArguments raw;
    private final JsonCodec codec;

    /** Creates the arguments of something that has no name. */
    public BoundArguments(Source source, RawArguments raw, JsonCodec codec) {
        this(source, "", raw, codec);
    }

    /** Creates the arguments of an event. */
    public BoundArguments(String event, RawArguments raw, JsonCodec codec) {
        this(Source.EVENT, event, raw, codec);
    }

    private BoundArguments(Source source, String name, RawArguments raw, JsonCodec codec) {
        this.source = source;
        this.name = name;
        this.raw = raw;
        this.codec = codec;
    }

    @Override
    public int size() {
        return raw.size();
    }

    @Override
    @SuppressWarnings("unchecked") // for a primitive type T is its box, which a cast by Class refuses
    public <T> Optional<T> get(int index, Class<T> type) {
        Class<T> box = type.isPrimitive()
                ? (Class<T>) MethodType.methodType(type).wrap().returnType()
                : type;
        return bind(index, type).map(box::cast);
    }

    @Override
    public <T> T require(int index, Class<T> type) {
        return get(index, type)
                .orElseThrow(
                        () -> new BindingException(argument(index) + " is missing, expected " + type.getTypeName()));
    }

    @Override
    public Optional<Object> get(int index, Type type) {
        return bind(index, type);
    }

    @Override
    public List<@Nullable Object> toList() {
        List<@Nullable Object> values = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            values.add(bind(i, Object.class).orElse(null));
        }
        return Collections.unmodifiableList(values);
    }

    private Optional<Object> bind(int index, Type type) {
        if (index >= size()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(raw.read(index, type, codec));
        } catch (JsonException e) {
            // Not chained: messages of JSON libraries quote what the client sent, and causes end up in logs.
            throw new BindingException(argument(index) + " does not fit " + type.getTypeName() + " ("
                    + rootCause(e).getClass().getSimpleName() + ")");
        }
    }

    private String argument(int index) {
        StringBuilder text = new StringBuilder("argument " + index + " of " + source.text);
        if (source == Source.EVENT) {
            text.append(" \"");
            // The client has chosen it, and may neither break nor fill a log.
            name.codePoints()
                    .limit(MAX_NAMED_LENGTH)
                    .map(c -> Character.isISOControl(c) ? '?' : c)
                    .forEach(text::appendCodePoint);
            text.append('"');
        }
        return text.toString();
    }

    private static Throwable rootCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
