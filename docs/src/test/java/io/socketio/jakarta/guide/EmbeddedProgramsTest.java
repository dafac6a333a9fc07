/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.socket.client.IO;
import io.socket.client.Socket;
import io.socketio.jakarta.guide.Page.Fence;
import java.io.File;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs that the page about deployment shows are run as a reader would, each with the jars that it names only. */
class EmbeddedProgramsTest {
    private static final String HOST = "127.0.0.1";
    private static final List<String> BOTH =
            List.of("socketio-jakarta", "yasson", "parsson", "jakarta.json", "jspecify");

    static Stream<Arguments> programs() {
        return Stream.of(
                        Arguments.of(
                                "EmbeddedJetty",
                                List.of("jetty-", "slf4j-api", "jakarta.servlet-api", "jakarta.websocket-")),
                        Arguments.of("EmbeddedTomcat", List.of("tomcat-")))
                .flatMap(program -> Stream.of("polling", "websocket")
                        .map(transport -> Arguments.of(program.get()[0], program.get()[1], transport)));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void answersAClient(String program, List<String> jars, String transport, @TempDir Path folder) throws Exception {
        assertThat(new SnippetCompiler(folder).compile(List.of(source(program))))
                .isEmpty();
        int port = freePort();
        Path log = folder.resolve("log");
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + File.pathSeparator + classPath(jars),
                        "example." + program,
                        HOST,
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(greeting(URI.create("http://" + HOST + ":" + port), transport))
                    .as(() -> read(log))
                    .succeedsWithin(30, TimeUnit.SECONDS)
                    .isEqualTo("Hello Ada");
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private static Fence source(String program) throws Exception {
        return Page.all()
                .filter(page -> page.path().endsWith("deploying.md"))
                .flatMap(page -> page.fences("java").stream())
                .filter(fence -> fence.text().contains("class " + program + " "))
                .findFirst()
                .orElseThrow();
    }

    /** What the program names, and not all that the guide is compiled with. */
    private static String classPath(List<String> jars) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(element -> Stream.concat(BOTH.stream(), jars.stream())
                        .anyMatch(name -> element.contains(File.separator + name)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What the official client is answered, which tries again until the server is there. */
    private static CompletableFuture<Object> greeting(URI server, String transport) {
        IO.Options options = IO.Options.builder()
                .setTransports(new String[] {transport})
                .setReconnectionDelay(100)
                .setReconnectionDelayMax(100)
                .setForceNew(true)
                .build();
        Socket socket = IO.socket(server, options);
        CompletableFuture<Object> greeting = new CompletableFuture<>();
        socket.on(
                Socket.EVENT_CONNECT,
                connected -> socket.emit("hello", new Object[] {"Ada"}, answer -> {
                    greeting.complete(answer[0]);
                    socket.close();
                }));
        socket.connect();
        return greeting;
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (java.io.IOException e) {
            return "the program has no log: " + e;
        }
    }
}
