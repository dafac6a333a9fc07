/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.glassfishtests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An unpacked GlassFish, which stays as it is, and the JVM it runs on.
 *
 * @param root the folder {@code glassfish} of the distribution
 * @param javaHome of the JVM
 */
record Installation(Path root, Path javaHome) {
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Djava.net.preferIPv4Stack=true");

    /** The one that the system properties name. */
    static Installation configured() {
        String home = System.getProperty("glassfish.home", "");
        if (home.isEmpty()) {
            throw new IllegalStateException("Name the installation with -Dglassfish.home=<folder>");
        }
        String java = System.getProperty("glassfish.java.home", "");
        return new Installation(
                Path.of(home).resolve("glassfish"),
                Path.of(java.isEmpty() ? System.getProperty("java.home") : java));
    }

    /** The command that starts a domain, as {@code asadmin start-domain} does, without its shell and its agents. */
    List<String> command(Domain domain) {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin").resolve("java").toString());
        Path jar = root.resolve("modules").resolve("glassfish.jar");
        if (Files.exists(jar)) {
            command.addAll(List.of("-cp", jar.toString()));
        } else { // since GlassFish 8
            Path modules = root.resolve("lib").resolve("bootstrap");
            command.addAll(List.of("--module-path", modules.toString(), "--add-modules", "ALL-MODULE-PATH"));
        }
        domain.jvmOptions().stream()
                .filter(option -> !option.startsWith("-X"))
                .map(option -> option.replace("${com.sun.aas.instanceRoot}", domain.root().toString())
                        .replace("${com.sun.aas.installRoot}", root.toString()))
                .forEach(command::add);
        command.addAll(JVM_OPTIONS);
        command.add("-Dcom.sun.aas.instanceRoot=" + domain.root());
        command.add("-Dcom.sun.aas.installRoot=" + root);
        command.add("com.sun.enterprise.glassfish.bootstrap.GlassFishMain");
        command.addAll(List.of("-domaindir", domain.root().toString()));
        command.addAll(List.of("-domainname", "domain1", "-instancename", "server", "-type", "DAS"));
        command.addAll(List.of("-upgrade", "false", "-verbose", "false", "-debug", "false"));
        return command;
    }
}
