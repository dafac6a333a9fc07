/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The test kit as a module: the tests of an application that is one are compiled and run against the module descriptors
 * of the kit, of the library and of what they require, whose packages they see only as far as those say.
 */
class ModuleTest {
    private static final String DESCRIPTOR = """
            module example.tests {
                requires io.socketio.jakarta;
                requires io.socketio.jakarta.testkit;
                exports example;
            }
            """;

    private static final String APPLICATION = """
            package example;
            import io.socketio.jakarta.DisconnectReason;
            import io.socketio.jakarta.parser.StandardParser;
            import io.socketio.jakarta.testkit.SocketIoTestServer;
            import io.socketio.jakarta.testkit.TestClient;
            import java.util.function.UnaryOperator;
            import org.junit.jupiter.api.extension.Extension;
            public class Chat implements UnaryOperator<String> {
                public record Message(String text) {}
                @Override
                public String apply(String where) {
                    SocketIoTestServer.Builder builder =
                            where.equals("port") ? SocketIoTestServer.onPort() : SocketIoTestServer.withoutPort();
                    if (where.equals("MessagePack")) {
                        builder.config(config -> config.parser(StandardParser.MSGPACK));
                    }
                    try (SocketIoTestServer server = builder.application(io -> io.of("/").onConnection(socket ->
                            socket.on("say", Message.class, (message, ack) -> ack.send(message))))) {
                        Extension extension = server;
                        server.start();
                        TestClient client = server.connect();
                        String text = client.emitWithAck("say", Message.class, new Message("hello")).text();
                        client.close();
                        client.awaitDisconnect(DisconnectReason.TRANSPORT_CLOSE);
                        return text;
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    private List<Path> path = List.of();

    @BeforeEach
    void compile() throws IOException {
        path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(ModuleTest::isModule)
                .toList();
        Path sources = Files.createDirectories(folder.resolve("src/example"));
        Files.writeString(sources.resolveSibling("module-info.java"), DESCRIPTOR);
        Files.writeString(sources.resolve("Chat.java"), APPLICATION);
        StringWriter problems = new StringWriter();
        int result = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        new PrintWriter(problems),
                        new PrintWriter(problems),
                        "--module-path",
                        path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                        "-d",
                        folder.resolve("classes").toString(),
                        "-proc:none",
                        sources.resolveSibling("module-info.java").toString(),
                        sources.resolve("Chat.java").toString());
        assertThat(result).as(problems.toString()).isZero();
    }

    // Not what has no descriptor: one automatic module would bring all others along, those of the test's launcher too.
    private static boolean isModule(Path entry) {
        return ModuleFinder.of(entry).findAll().stream()
                .anyMatch(module -> !module.descriptor().isAutomatic());
    }

    private Configuration resolve(String... more) {
        List<Path> entries = new ArrayList<>(path);
        entries.add(folder.resolve("classes"));
        ModuleFinder finder = ModuleFinder.of(entries.toArray(Path[]::new));
        return ModuleLayer.boot()
                .configuration()
                .resolveAndBind(
                        finder,
                        ModuleFinder.of(),
                        Stream.concat(Stream.of("example.tests"), Stream.of(more))
                                .toList());
    }

    @Test
    void kitRequiresNoContainer() {
        assertThat(resolve().modules())
                .extracting(ResolvedModule::name)
                .contains("io.socketio.jakarta.testkit")
                .noneMatch(name -> name.startsWith("org.eclipse.jetty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no port", "MessagePack"})
    void testsOfAnApplicationRunWithoutAPort(String where) throws Exception {
        assertThat(run(resolve(), where)).isEqualTo("hello");
    }

    @Test
    void testsOfAnApplicationRunOnAPortWithTheModulesOfJettyAdded() throws Exception {
        Configuration modules = resolve("org.eclipse.jetty.ee10.websocket.jakarta.server");

        assertThat(run(modules, "port")).isEqualTo("hello");
    }

    @SuppressWarnings("unchecked")
    private static String run(Configuration modules, String where) throws ReflectiveOperationException {
        ModuleLayer.Controller layer = ModuleLayer.defineModulesWithOneLoader(
                modules, List.of(ModuleLayer.boot()), ClassLoader.getPlatformClassLoader());
        ClassLoader loader = layer.layer().findLoader("example.tests");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            Object chat =
                    loader.loadClass("example.Chat").getDeclaredConstructor().newInstance();
            return ((UnaryOperator<String>) chat).apply(where);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
