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
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Composes WARs as an application team would: its classes, and the library with what a bare container lacks. */
public final class TestWar {
    private TestWar() {}

    /** A WAR for the programmatic API: the library, JSON processing and binding, no CDI. */
    public static WebArchive programmatic(String name, Class<?>... classes) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, name).addClasses(classes);
        addLibraries(war, "lib");
        return war;
    }

    /** A WAR with CDI beans: what the programmatic one has, Weld, and an empty {@code beans.xml}. */
    public static WebArchive cdi(String name, Class<?>... classes) {
        WebArchive war = programmatic(name, classes);
        addLibraries(war, "lib/cdi");
        return war.addAsWebInfResource(new StringAsset(""), "beans.xml");
    }

    private static void addLibraries(WebArchive war, String folder) {
        try {
            Path copies = Files.createTempDirectory("socketio-lib");
            List<Path> jars = BundledFiles.copy(folder, copies, 1);
            for (Path jar : jars) {
                war.addAsLibrary(
                        new ByteArrayAsset(Files.readAllBytes(jar)),
                        jar.getFileName().toString());
            }
            BundledFiles.delete(copies);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot add the libraries of " + folder, e);
        }
    }
}
