/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.boot.SocketIo;
import io.socketio.jakarta.engine.CookieConfig;
import io.socketio.jakarta.engine.CorsPolicy;
import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.engine.EngineSession;
import io.socketio.jakarta.engine.EngineSessionListener;
import io.socketio.jakarta.engine.HandshakeFilter;
import io.socketio.jakarta.engine.HttpCompression;
import io.socketio.jakarta.engine.ResponseHeaders;
import io.socketio.jakarta.engine.SessionIdGenerator;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Servers with the options that concern HTTP, each at a path of its own. Called by the container at start. */
@WebListener
public final class HttpApplication implements ServletContextListener {
    private static final Executor SOON = CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);

    /** For the container. */
    public HttpApplication() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        mountCompression(context);
        mountCors(context);
        mount(
                context,
                "/headers",
                config -> config.cookie(CookieConfig.defaults())
                        .initialHeaders(HttpApplication::initialHeaders)
                        .headers((request, headers) -> headers.set(
                                "X-Every", request.parameter("transport").orElse(""))));
        mount(
                context,
                "/broken-headers",
                config -> config.headers((request, headers) -> {
                    headers.set("X-First", "1");
                    headers.set("X-Second", "2\r\nX-Injected: 3");
                }));
        mount(
                context,
                "/ids",
                config -> config.cookie(CookieConfig.defaults()).idGenerator(HttpApplication::generateId));
        mount(context, "/greeting", config -> config.initialPacket("welcome"));
        mount(context, "/bare", config -> config.addTrailingSlash(false));
        mountSocketIo(context);
    }

    private static void mountCompression(ServletContext context) {
        mount(context, "/compressed", config -> config);
        mount(context, "/compressed-always", config -> config.httpCompression(new HttpCompression(0)));
        mount(context, "/plain", EngineConfig.Builder::withoutHttpCompression);
        mount(context, "/marked", config -> config, SelectiveEcho::new);
    }

    private static void mountCors(ServletContext context) {
        CorsPolicy anyOrigin =
                CorsPolicy.sameOrigin().withOriginRule(origin -> true).withCredentials();
        mount(context, "/cors-any", config -> config.cors(anyOrigin.withAllowedHeaders(List.of("my-header"))));
        CorsPolicy everything = CorsPolicy.of("https://friend.example")
                .withCredentials()
                .withMethods(List.of("GET", "PUT"))
                .withAllowedHeaders(List.of("x-asked", "x-other"))
                .withExposedHeaders(List.of("x-shown", "x-too"))
                .withMaxAge(Duration.ofMinutes(2))
                .withSuccessStatus(200);
        mount(context, "/cors-all", config -> config.cors(everything));
        CorsPolicy pattern = CorsPolicy.sameOrigin()
                .withOriginPatterns(List.of(Pattern.compile("https://[a-z]+\\.friend\\.example")));
        mount(context, "/cors-pattern", config -> config.cors(pattern));
        mount(context, "/cors-star", config -> config.cors(CorsPolicy.of(CorsPolicy.ANY_ORIGIN)));
        CorsPolicy failing = CorsPolicy.sameOrigin().withOriginRule(origin -> {
            throw new IllegalStateException("rule");
        });
        mount(context, "/cors-failing", config -> config.cors(failing));
    }

    private static void mountSocketIo(ServletContext context) {
        CorsPolicy friend = CorsPolicy.of("https://friend.example")
                .withCredentials()
                .withMethods(List.of("GET", "POST"))
                .withAllowedHeaders(List.of("my-header"));
        SocketIo.mount(
                context,
                SocketIoConfig.builder()
                        .engine(engine -> engine.path("/late").cors(friend))
                        .build());
        SocketIo.mount(
                context,
                SocketIoConfig.builder()
                        .engine(engine -> engine.path("/guarded")
                                .handshakeFilter(
                                        request -> request.parameter("secret").isPresent()
                                                ? HandshakeFilter.Decision.accept()
                                                : HandshakeFilter.Decision.refuse()))
                        .serveClient(false)
                        .build());
    }

    private static void initialHeaders(EngineRequest request, ResponseHeaders headers) {
        headers.set("X-Initial", request.header("X-Question").orElse("none"));
        headers.add("Set-Cookie", "mycookie=456");
    }

    /** {@code id} names the id, {@code when} says when it comes. */
    private static CompletionStage<String> generateId(EngineRequest request) throws Exception {
        String id = request.parameter("id").orElse("");
        return switch (request.parameter("when").orElse("")) {
            case "later" -> CompletableFuture.supplyAsync(() -> id, SOON);
            case "fails" -> throw new IllegalStateException("no id");
            case "fails-later" ->
                CompletableFuture.supplyAsync(
                        () -> {
                            throw new IllegalStateException("no id");
                        },
                        SOON);
            default -> SessionIdGenerator.of(handshake -> id).generate(request);
        };
    }

    private static void mount(ServletContext context, String path, UnaryOperator<EngineConfig.Builder> options) {
        SessionEnds ends = SessionEnds.of(context);
        mount(context, path, options, session -> new ObservedEcho(session, ends));
    }

    private static void mount(
            ServletContext context,
            String path,
            UnaryOperator<EngineConfig.Builder> options,
            Function<EngineSession, EngineSessionListener> listener) {
        EngineConfig config = options.apply(EngineConfig.builder().path(path)).build();
        EngineSessions.of(context).add(SocketIo.mountEngine(context, config, listener::apply));
    }
}
