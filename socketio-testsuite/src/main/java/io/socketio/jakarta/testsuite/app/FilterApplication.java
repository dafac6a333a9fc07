/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.boot.SocketIo;
import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.engine.EngineServer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;

/**
 * Engine.IO servers behind servlet filters, one at a path of its own for each filter, beside other servlets. Called by
 * the container at start.
 */
@WebListener
public final class FilterApplication implements ServletContextListener {
    /** For the container. */
    public FilterApplication() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        mount(context, "/header", (request, response, chain) -> {
            ((HttpServletResponse) response).setHeader("X-Filter", "yes");
            chain.doFilter(request, response);
        });
        mount(context, "/unavailable", (request, response, chain) -> {
            ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.getWriter().print("not now");
        });
        mount(context, "/failing", (request, response, chain) -> {
            throw new ServletException("filter");
        });
        mount(context, "/secured", (request, response, chain) -> {
            HttpServletResponse http = (HttpServletResponse) response;
            http.setHeader("Content-Security-Policy", "default-src 'self'");
            http.setHeader("Strict-Transport-Security", "max-age=31536000");
            http.setHeader("X-Content-Type-Options", "nosniff");
            http.setHeader("X-Frame-Options", "DENY");
            chain.doFilter(request, response);
        });
        mount(context, "/with-session", (request, response, chain) -> {
            ((HttpServletRequest) request).getSession(true);
            chain.doFilter(request, response);
        });
        mount(context, "/encoded", (request, response, chain) -> {
            ((HttpServletResponse) response).setHeader("Content-Encoding", "identity");
            chain.doFilter(request, response);
        });
        mount(
                context,
                "/proxied",
                (request, response, chain) ->
                        chain.doFilter(new ForwardedRequest((HttpServletRequest) request), response));
        mount(context, "/synchronous", (request, response, chain) -> chain.doFilter(request, response))
                .setAsyncSupported(false);
        addOtherServlet(context);
    }

    private static FilterRegistration.Dynamic mount(ServletContext context, String path, Filter filter) {
        SessionEnds ends = SessionEnds.of(context);
        EngineConfig config =
                EngineConfig.builder().path(path).maxPayloadBytes(1500).build();
        EngineServer server = SocketIo.mountEngine(context, config, session -> {
            if (session.request().parameter("describe").isPresent()) {
                session.send(describe(session.request()));
            }
            return new ObservedEcho(session, ends);
        });
        EngineSessions.of(context).add(server);
        FilterRegistration.Dynamic registration = context.addFilter("filter of " + path, filter);
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, path + "/*");
        return registration;
    }

    private static String describe(EngineRequest request) {
        return request.remoteAddress() + " " + request.isSecure() + " "
                + request.httpSessionId().isPresent();
    }

    // What the application serves everywhere else; counts what it is asked for.
    private static void addOtherServlet(ServletContext context) {
        ServletRegistration.Dynamic other = context.addServlet("other", new OtherServlet());
        other.addMapping("/");
    }

    /** What a proxy-aware valve or customizer makes of a request. */
    private static final class ForwardedRequest extends HttpServletRequestWrapper {

        ForwardedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRemoteAddr() {
            return getHeader("X-Forwarded-For");
        }

        @Override
        public boolean isSecure() {
            return "https".equals(getHeader("X-Forwarded-Proto"));
        }
    }
}
