/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.conformance;

import io.socketio.jakarta.testsuite.bundle.BundledFiles;
import io.socketio.jakarta.testsuite.bundle.TestWar;
import io.socketio.jakarta.testsuite.launcher.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The program behind the build profile {@code conformance}: packs {@link ConformanceApplication} and serves it. */
public final class ConformanceServer {
    // The suites need a server with other options than the one the library mounts itself.
    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <context-param>
                <param-name>socketio.enabled</param-name>
                <param-value>false</param-value>
              </context-param>
            </web-app>
            """;

    private ConformanceServer() {}

    /** Starts the program; the system properties are those of {@link Launch}. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("socketio-conformance");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "delete-war"));
        WebArchive war =
                TestWar.programmatic("conformance.war", "conformance", "ConformanceApplication", "EchoSession");
        war.setWebXML(new StringAsset(WEB_XML));
        Path file = folder.resolve("conformance.war");
        war.as(ZipExporter.class).exportTo(file.toFile());
        Launch.serve(file, "READY {url}");
    }

    private static void delete(Path folder) {
        try {
            BundledFiles.delete(folder);
        } catch (IOException e) {
            // The process is ending and the folder is a temporary one: nobody is left to be told.
        }
    }
}
