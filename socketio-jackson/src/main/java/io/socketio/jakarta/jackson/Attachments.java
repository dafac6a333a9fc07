/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.jackson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.socketio.jakarta.json.JsonException;
import java.lang.reflect.Type;
import java.util.List;

/** Puts attachments where their placeholders are. Pure but for the tree, which is changed. */
final class Attachments {
    static final String MARK = "_placeholder";
    static final String NUM = "num";

    private Attachments() {}

    /** The tree with the attachments in it. The parser has bounded its depth. */
    static JsonNode insert(JsonNode node, List<byte[]> attachments) {
        if (node instanceof ObjectNode object) {
            if (object.path(MARK).isBoolean() && object.path(MARK).booleanValue()) {
                return BinaryNode.valueOf(attachment(object.path(NUM), attachments));
            }
            object.properties().forEach(member -> member.setValue(insert(member.getValue(), attachments)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, insert(array.get(i), attachments));
            }
        }
        return node;
    }

    // The decoder has checked what clients send; this also holds for text from elsewhere.
    private static byte[] attachment(JsonNode num, List<byte[]> attachments) {
        if (!num.isIntegralNumber()
                || !num.canConvertToInt()
                || num.intValue() < 0
                || num.intValue() >= attachments.size()) {
            throw doesNotFit(byte[].class);
        }
        return attachments.get(num.intValue());
    }

    static JsonException doesNotFit(Type type) {
        String message = "the JSON does not fit " + type.getTypeName();
        return new JsonException(message, new IllegalArgumentException(message));
    }
}
