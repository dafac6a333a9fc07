/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.conformance;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.commons.annotation.Testable;

/** Where the tests of containers are: the suite, and the modules that run it. */
final class SuiteClasses {
    private static final String CONTAINER_MODULES = "socketio-*-tests";

    private final Path root;

    SuiteClasses(Path root) {
        this.root = root;
    }

    /** The modules that run the suite, of the build or not. */
    List<Path> containerModules() throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(root, CONTAINER_MODULES)) {
            List<Path> modules = new ArrayList<>();
            found.forEach(modules::add);
            modules.sort(null);
            return modules;
        }
    }

    /** The simple names of the test classes that have been compiled, but for those of what a module has for itself. */
    Set<String> compiled() throws IOException {
        List<Path> folders = new ArrayList<>();
        folders.add(root.resolve("socketio-testsuite/target/classes"));
        containerModules().forEach(module -> folders.add(module.resolve("target/test-classes")));
        JavaClasses classes = new ClassFileImporter()
                .importPaths(folders.stream().filter(Files::isDirectory).toList());
        return classes.stream()
                .filter(SuiteClasses::isTest)
                .filter(type -> !isNamedAfterOneOf(classes, type))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static boolean isNamedAfterOneOf(JavaClasses classes, JavaClass test) {
        String name = test.getName();
        return name.endsWith("Test") && classes.contain(name.substring(0, name.length() - "Test".length()));
    }

    private static boolean isTest(JavaClass type) {
        return !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && type.getAllMethods().stream().anyMatch(method -> method.isMetaAnnotatedWith(Testable.class));
    }

    /** Whether there is a source file of this name, of the suite or of a container module outside the build. */
    boolean hasSource(String simpleName) throws IOException {
        List<Path> folders = new ArrayList<>();
        folders.add(root.resolve("socketio-testsuite/src/main/java"));
        containerModules().forEach(module -> folders.add(module.resolve("src/test/java")));
        for (Path folder : folders) {
            if (Files.isDirectory(folder) && hasFile(folder, simpleName + ".java")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasFile(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.endsWith(name));
        }
    }
}
