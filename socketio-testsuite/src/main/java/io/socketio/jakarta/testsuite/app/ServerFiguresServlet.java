/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.engine.EngineServer;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import javax.management.AttributeNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;

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

    // By name: a container may hide the JDK's own packages, com.sun.management among them, from applications.
    private static long descriptors() {
        try {
            ObjectName system = new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME);
            return (Long) ManagementFactory.getPlatformMBeanServer().getAttribute(system, "OpenFileDescriptorCount");
        } catch (AttributeNotFoundException e) {
            return -1;
        } catch (JMException e) {
            throw new IllegalStateException("the file descriptors cannot be counted", e);
        }
    }

    private static long heap() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
