/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.conformance;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;

/** The tests of one module that claim to prove a behaviour, by its id; read from their byte code. */
final class TaggedTests {
    private static final Pattern ID = Pattern.compile("[A-Z]{2}\\d{2}");

    private final TreeMap<String, Set<TestMethod>> byId = new TreeMap<>();

    /** A test method; parameterized ones count as one. */
    record TestMethod(String className, String name) implements Comparable<TestMethod> {

        @Override
        public int compareTo(TestMethod other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return className.substring(className.lastIndexOf('.') + 1) + "." + name;
        }
    }

    static TaggedTests in(Path classes) {
        TaggedTests tests = new TaggedTests();
        for (JavaClass javaClass : new ClassFileImporter().importPath(classes)) {
            for (JavaMethod method : javaClass.getMethods()) {
                tags(method)
                        .filter(tag -> ID.matcher(tag).matches())
                        .forEach(tag -> tests.byId
                                .computeIfAbsent(tag, id -> new TreeSet<>())
                                .add(new TestMethod(javaClass.getName(), method.getName())));
            }
        }
        return tests;
    }

    private static Stream<String> tags(JavaMethod method) {
        return method.getAnnotations().stream().flatMap(annotation -> {
            String type = annotation.getRawType().getName();
            if (type.equals(Tag.class.getName())) {
                return Stream.of(value(annotation));
            }
            if (type.equals(Tags.class.getName())) {
                Object[] tags = (Object[]) annotation.get("value").orElseThrow();
                return Arrays.stream(tags).map(tag -> value((JavaAnnotation<?>) tag));
            }
            return Stream.empty();
        });
    }

    private static String value(JavaAnnotation<?> tag) {
        return (String) tag.get("value").orElseThrow();
    }

    Set<String> ids() {
        return byId.keySet();
    }

    Set<TestMethod> proving(String id) {
        return byId.getOrDefault(id, Set.of());
    }

    Stream<String> classNames() {
        return byId.values().stream()
                .flatMap(Set::stream)
                .map(TestMethod::className)
                .distinct();
    }
}
