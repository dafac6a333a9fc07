/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.stream.Stream;

/**
 * Tells types that JSON can never be bound to, so that a wrong parameter stops the deployment and not the first
 * client. What only the JSON binding can know, such as a missing constructor, is left to it. Stateless.
 */
final class BindableTypes {

    /** Interfaces and abstract classes that the JSON binding has an implementation for. */
    private static final Set<Class<?>> ABSTRACT_BUT_BINDABLE = Set.of(
            Collection.class,
            List.class,
            Set.class,
            SortedSet.class,
            NavigableSet.class,
            Queue.class,
            Deque.class,
            Map.class,
            SortedMap.class,
            NavigableMap.class,
            Number.class,
            ByteBuffer.class,
            Calendar.class,
            TimeZone.class,
            ZoneId.class);

    private static final Set<Class<?>> NEVER = Set.of(Void.class, Class.class, ClassLoader.class, Thread.class);

    /** Annotations by which Jackson creates what it could not otherwise, of version 2 and 3. */
    private static final Set<String> JACKSON_TYPE_INFO = Set.of(
            "com.fasterxml.jackson.annotation.JsonTypeInfo",
            "com.fasterxml.jackson.databind.annotation.JsonDeserialize",
            "tools.jackson.databind.annotation.JsonDeserialize");

    private static final List<String> NEVER_FROM_PACKAGES = List.of("java.io.", "java.nio.", "java.lang.reflect.");

    private BindableTypes() {}

    /** Why JSON cannot be bound to the type, as the rest of a sentence that tells what to do; empty if it may be. */
    static Optional<String> objection(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isArray() ? arrayObjection(plain) : classObjection(plain);
        }
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(Stream.of(generic.getRawType()), Arrays.stream(generic.getActualTypeArguments()))
                    .flatMap(part -> objection(part).stream())
                    .findFirst();
        }
        if (type instanceof GenericArrayType array) {
            return objection(array.getGenericComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return objection(wildcard.getUpperBounds()[0]);
        }
        return Optional.of(type.getTypeName() + " is a type variable; name the type itself");
    }

    private static Optional<String> arrayObjection(Class<?> array) {
        if (array == char[].class) {
            return Optional.of("char[] would be a list of letters; use String");
        }
        return objection(array.getComponentType());
    }

    private static Optional<String> classObjection(Class<?> type) {
        if (type.isPrimitive() || type.isEnum() || ABSTRACT_BUT_BINDABLE.contains(type)) {
            return Optional.empty();
        }
        String name = type.getTypeName();
        if (type == OptionalInt.class || type == OptionalLong.class || type == OptionalDouble.class) {
            return Optional.of(name + " is not supported; use Optional with the number's class");
        }
        if (isJsonValue(name)) {
            return Optional.empty();
        }
        if (NEVER.contains(type) || NEVER_FROM_PACKAGES.stream().anyMatch(name::startsWith)) {
            return Optional.of(name + " cannot be read from JSON; use a record, a collection or a simple type");
        }
        if (name.startsWith("jakarta.")) {
            return Optional.of(name + " is a container object that no client can send; inject it into the bean");
        }
        return shapeObjection(type);
    }

    private static Optional<String> shapeObjection(Class<?> type) {
        String name = type.getTypeName();
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            return Optional.of(name + " is an inner class; make it static or a record");
        }
        if (Modifier.isAbstract(type.getModifiers()) && !describesItsJson(type)) {
            String shape = type.isInterface() ? "an interface" : "abstract";
            return Optional.of(name + " is " + shape + " and cannot be created from JSON; use a record or a class");
        }
        return Optional.of(type).filter(BindableTypes::isHidden).map(BindableTypes::makePublic);
    }

    /**
     * As {@link #objection} for a type that is written: anything may be, unless JSON-B has no access to it. It works on
     * public classes only, and would find out with the first client.
     */
    static Optional<String> objectionToWrite(Type type) {
        return classesIn(type).filter(BindableTypes::isHidden).findFirst().map(BindableTypes::makePublic);
    }

    private static Stream<Class<?>> classesIn(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isArray() ? classesIn(plain.getComponentType()) : Stream.of(plain);
        }
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(Stream.of(generic.getRawType()), Arrays.stream(generic.getActualTypeArguments()))
                    .flatMap(BindableTypes::classesIn);
        }
        return Stream.empty();
    }

    /** The class file of a protected member class is public. Of interfaces and enums nothing is accessed. */
    private static boolean isHidden(Class<?> type) {
        return (type.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) == 0
                && !type.isInterface()
                && !type.isEnum()
                && !describesItsJson(type);
    }

    private static String makePublic(Class<?> type) {
        return type.getTypeName() + " is not public and the JSON binding cannot access it; make it public";
    }

    private static boolean isJsonValue(String name) {
        return name.startsWith("jakarta.json.") && name.indexOf('.', "jakarta.json.".length()) < 0;
    }

    /**
     * By name, because JSON-B and Jackson are optional at run time: {@code @JsonbTypeInfo} and its kin make such types
     * bindable. Which of the two the server will use is not known yet.
     */
    private static boolean describesItsJson(Class<?> type) {
        return annotationsOf(type).anyMatch(name -> name.startsWith("jakarta.json.bind.annotation."))
                || withSupertypes(type).flatMap(BindableTypes::annotationsOf).anyMatch(JACKSON_TYPE_INFO::contains);
    }

    private static Stream<String> annotationsOf(Class<?> type) {
        return Arrays.stream(type.getAnnotations())
                .map(annotation -> annotation.annotationType().getName());
    }

    /** Where Jackson looks for annotations. */
    private static Stream<Class<?>> withSupertypes(Class<?> type) {
        Stream<Class<?>> supertypes =
                Stream.concat(Stream.<Class<?>>ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
        return Stream.concat(Stream.of(type), supertypes.flatMap(BindableTypes::withSupertypes));
    }
}
