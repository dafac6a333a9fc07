/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Composes WARs as an application team would: its classes, and the library with what the {@link Platform} lacks.
 *
 * <p>Classes are named, not referenced: they cannot be loaded where the container runs, the library is in the WAR only.
 */
public final class TestWar {
    private static final String ROOT = "io/socketio/jakarta/testsuite";

    private TestWar() {}

    /**
     * A WAR without the library.
     *
     * @param folder the folder (and package) of this module that holds the classes
     * @param classes simple names; nested classes come along
     */
    public static WebArchive plain(String name, String folder, String... classes) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, name);
        List<String> wanted = List.of(classes);
        withFiles(folder, file -> {
            String simpleName = fileName(file).replaceFirst("(\\$.*)?\\.class$", "");
            if (wanted.contains(simpleName)) {
                war.addAsWebInfResource(content(file), "classes/" + ROOT + "/" + folder + "/" + fileName(file));
            }
        });
        return war;
    }

    /**
     * A WAR for the programmatic API: the library, JSON processing and binding, no CDI beans.
     *
     * @param folder the folder (and package) of this module that holds the classes
     * @param classes simple names; nested classes come along
     */
    public static WebArchive programmatic(String name, String folder, String... classes) {
        WebArchive war = plain(name, folder, classes);
        addLibraries(war, "lib");
        return Platform.current() == Platform.SERVLET ? addLibraries(war, "lib/json") : war;
    }

    /** A WAR with CDI beans: what the programmatic one has, Weld, and an empty {@code beans.xml}. */
    public static WebArchive cdi(String name, String folder, String... classes) {
        WebArchive war = programmatic(name, folder, classes);
        if (Platform.current() == Platform.SERVLET) {
            addLibraries(war, "lib/cdi");
        }
        return war.addAsWebInfResource(new StringAsset(""), "beans.xml");
    }

    /**
     * Adds Bean Validation with the interceptors of its own, and with messages that need no expression language, where
     * the platform has none.
     */
    public static WebArchive withValidation(WebArchive war) {
        if (Platform.current() == Platform.JAKARTA_EE) {
            return war;
        }
        addLibraries(war, "lib/validation");
        return war.addAsResource(
                new StringAsset("<validation-config xmlns=\"https://jakarta.ee/xml/ns/validation/configuration\""
                        + " version=\"3.0\"><message-interpolator>"
                        + "org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator"
                        + "</message-interpolator></validation-config>"),
                "META-INF/validation.xml");
    }

    /** Whether the container brings all of Jakarta EE along. */
    public static boolean isOnPlatform() {
        return Platform.current() == Platform.JAKARTA_EE;
    }

    /** Whether the container has JSP. */
    public static boolean hasPages() {
        return !Boolean.getBoolean("suite.without.pages");
    }

    /** Adds the Jackson codec and Jackson to a WAR. */
    public static WebArchive withJackson(WebArchive war) {
        return addLibraries(war, "lib/jackson");
    }

    private static WebArchive addLibraries(WebArchive war, String folder) {
        withFiles(folder, jar -> war.addAsLibrary(content(jar), fileName(jar)));
        return war;
    }

    private static void withFiles(String folder, Consumer<Path> use) {
        try {
            Path copies = Files.createTempDirectory("socketio-war");
            BundledFiles.copy(folder, copies, 1).forEach(use);
            BundledFiles.delete(copies);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + folder, e);
        }
    }

    private static ByteArrayAsset content(Path file) {
        try {
            return new ByteArrayAsset(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }
}
