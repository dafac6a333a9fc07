/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.boot.SocketIo;
import io.socketio.jakarta.engine.CookieConfig;
import io.socketio.jakarta.engine.CorsPolicy;
import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.engine.HandshakeFilter;
import io.socketio.jakarta.engine.TransportType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Engine.IO servers without Socket.IO, one for each set of options a test needs. Called by the container at start. */
@WebListener
public final class EngineApplication implements ServletContextListener {
    /** For the container. */
    public EngineApplication() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        SessionEnds ends = SessionEnds.of(context);
        mount(context, ends, "/engine.io", config -> config.upgradeTimeout(Duration.ofSeconds(1)));
        mount(context, ends, "/heartbeat", EngineApplication::fastHeartbeat);
        mount(context, ends, "/guarded", config -> config.handshakeFilter(EngineApplication::decide));
        mount(context, ends, "/polling-only", config -> config.transports(List.of(TransportType.POLLING)));
        mount(context, ends, "/no-upgrades", config -> config.allowUpgrades(false));
        mount(context, ends, "/small", config -> config.maxPayloadBytes(100));
        mount(context, ends, "/eio3", config -> config.allowEio3(true));
        mount(context, ends, "/eio3-small", config -> config.allowEio3(true).maxPayloadBytes(100));
        mount(
                context,
                ends,
                "/deflate",
                config -> config.perMessageDeflate(true).maxPayloadBytes(100_000));
        mountCookies(context, ends);
        mount(
                context,
                ends,
                "/cors",
                config -> config.cors(CorsPolicy.of("https://friend.example").withCredentials()));
    }

    private static void mountCookies(ServletContext context, SessionEnds ends) {
        CookieConfig cookie = CookieConfig.defaults();
        Map<String, CookieConfig> cookies = Map.of(
                "/cookie", cookie,
                "/cookie-name", cookie.withName("woot"),
                "/cookie-path", cookie.withPath("/custom"),
                "/cookie-without-path", cookie.withoutPath(),
                "/cookie-strict", cookie.withSameSite(CookieConfig.SameSite.STRICT),
                "/cookie-for-scripts", cookie.withHttpOnly(false),
                "/cookie-of-all",
                        cookie.withDomain("example.org")
                                .withMaxAge(Duration.ofHours(1))
                                .withSecure(true)
                                .withSameSite(CookieConfig.SameSite.NONE));
        cookies.forEach((path, config) -> mount(context, ends, path, builder -> builder.cookie(config)));
    }

    private static EngineConfig.Builder fastHeartbeat(EngineConfig.Builder config) {
        return config.pingInterval(Duration.ofMillis(300)).pingTimeout(Duration.ofMillis(200));
    }

    private static HandshakeFilter.Decision decide(EngineRequest request) {
        return request.parameter("refuse")
                .map(text -> text.isEmpty() ? HandshakeFilter.Decision.refuse() : HandshakeFilter.Decision.refuse(text))
                .orElse(HandshakeFilter.Decision.accept());
    }

    private static void mount(
            ServletContext context, SessionEnds ends, String path, UnaryOperator<EngineConfig.Builder> options) {
        EngineConfig config = options.apply(EngineConfig.builder().path(path)).build();
        SocketIo.mountEngine(context, config, session -> new ObservedEcho(session, ends))
                .observe(Observations.of(context));
    }
}
