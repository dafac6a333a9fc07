/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;

/** A handler of something that only Jackson's annotations make bindable. */
@SocketNamespace("/shapes")
public class JacksonShapes {
    /** For the container. */
    public JacksonShapes() {}

    /** How large a shape is. */
    @OnEvent("area")
    public int area(Shape shape) {
        return shape.area();
    }

    /** Any shape. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Square.class, name = "square"),
        @JsonSubTypes.Type(value = Rectangle.class, name = "rectangle")
    })
    public sealed interface Shape permits Square, Rectangle {
        /** Its size. */
        int area();
    }

    /** Sides are equal. */
    public record Square(int side) implements Shape {
        @Override
        public int area() {
            return side * side;
        }
    }

    /** Sides differ. */
    public record Rectangle(int width, int height) implements Shape {
        @Override
        public int area() {
            return width * height;
        }
    }
}
