/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import com.sun.management.UnixOperatingSystemMXBean;
import io.socketio.jakarta.engine.EngineServer;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;

/**
 * {@code /figures} tells what the servers of {@link HostileTarget} and their JVM hold, one {@code name=value} a line: open
 * sessions, packets dropped, the JVM's threads, the process's file descriptors (-1 where they cannot be counted) and the
 * heap in use after a full collection. Called on container threads.
 */
@WebServlet("/figures")
public final class ServerFiguresServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** For the container. */
    public ServerFiguresServlet() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<EngineServer> servers = ((List<?>) getServletContext().getAttribute(HostileTarget.SERVERS))
                .stream().map(EngineServer.class::cast).toList();
        Map<String, Long> figures = Map.of(
                "sessions",
                servers.stream().mapToLong(EngineServer::sessionCount).sum(),
                "dropped",
                servers.stream().mapToLong(EngineServer::packetsDropped).sum(),
                "threads",
                (long) ManagementFactory.getThreadMXBean().getThreadCount(),
                "descriptors",
                descriptors(),
                "heap",
                request.getParameter("heap") == null ? 0L : heap());
        StringBuilder text = new StringBuilder();
        figures.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(text.toString());
    }

    private static long descriptors() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : -1;
    }

    private static long heap() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
