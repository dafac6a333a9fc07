/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.jackson;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import io.socketio.jakarta.json.JsonCodec;
import io.socketio.jakarta.json.JsonException;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Binds event arguments with the application's own {@link ObjectMapper}: in code
 * {@code SocketIoConfig.builder().json(new JacksonCodec(mapper))}, in CDI a producer of a {@link JsonCodec} bean.
 *
 * <p>Modules, mix-ins and features of the mapper hold; it is neither changed nor copied. To its rules these are added:
 *
 * <ul>
 *   <li>Whatever serializers write as binary, at any depth, becomes an attachment; whatever deserializers read as binary
 *       may be one. {@code JsonNode} and {@code Object} members get {@code byte[]}.
 *   <li>NaN and infinite numbers are written as {@code null}, as clients do it.
 *   <li>{@code Object}, {@code Map}, {@code List} and {@code Collection} without parameters give plain values, numbers as
 *       {@code BigDecimal}. {@code Object} inside other types is the mapper's affair.
 *   <li>Output is not indented.
 * </ul>
 *
 * <p>Times and {@code Optional} take Jackson's modules for them, {@code jackson-datatype-jsr310} and
 * {@code jackson-datatype-jdk8}; to write times as ISO 8601, turn {@code WRITE_DATES_AS_TIMESTAMPS} and
 * {@code WRITE_DURATIONS_AS_TIMESTAMPS} off.
 *
 * <p>Thread-safe if the mapper's configuration does not change any more.
 */
public final class JacksonCodec implements JsonCodec {
    private static final int INITIAL_CHARACTERS = 256;
    private static final Set<Type> PLAIN = Set.of(Object.class, Map.class, List.class, Collection.class);

    private final ObjectMapper mapper;
    private final ObjectReader trees;

    /** Creates a codec for a mapper that is configured. */
    public JacksonCodec(ObjectMapper mapper) {
        this.mapper = mapper;
        // No digit is lost on the way through a tree.
        this.trees = mapper.readerFor(JsonNode.class)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    @Override
    public String write(@Nullable Object value, List<byte[]> attachments) {
        StringWriter out = new StringWriter(INITIAL_CHARACTERS);
        try (JsonGenerator generator =
                new AttachingGenerator(mapper.getFactory().createGenerator(out), attachments)) {
            mapper.writer().without(SerializationFeature.INDENT_OUTPUT).writeValue(generator, value);
        } catch (IOException | RuntimeException e) {
            throw new JsonException("the value could not be written by Jackson", e);
        } catch (StackOverflowError e) {
            throw new JsonException("an object contains itself", e);
        }
        return Surrogates.escapeHalves(out.getBuffer());
    }

    @Override
    public @Nullable Object read(String json, Type type, List<byte[]> attachments) {
        if (json.equals("null")) {
            return null;
        }
        try {
            if (PLAIN.contains(type)) {
                return plain(json, (Class<?>) type, attachments);
            }
            JavaType target = mapper.constructType(type);
            if (attachments.isEmpty()) {
                return mapper.readValue(json, target);
            }
            JsonNode tree = Attachments.insert(trees.readTree(json), attachments);
            try (JsonParser parser = mapper.treeAsTokens(tree)) {
                return mapper.readerFor(target).readValue(parser);
            }
        } catch (JsonException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Jackson's messages quote what the client sent; the library shows the class of the root cause only.
            throw new JsonException("the JSON could not be bound by Jackson", e);
        } catch (StackOverflowError e) {
            throw new JsonException("the JSON is nested too deeply for its type", e);
        }
    }

    private Object plain(String json, Class<?> type, List<byte[]> attachments) throws JacksonException {
        JsonNode tree = trees.readTree(json);
        Object value = PlainValues.of(attachments.isEmpty() ? tree : Attachments.insert(tree, attachments));
        if (!type.isInstance(value)) {
            throw Attachments.doesNotFit(type);
        }
        return value;
    }
}
