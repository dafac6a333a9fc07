/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample.spring;

import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.boot.SocketIo;
import jakarta.servlet.ServletContext;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

/** What connects Spring with the server. Everything here is called by the thread that starts or stops the application. */
@Configuration(proxyBeanMethods = false)
public class SocketIoConfiguration {

    /** The server, for every bean that wants to speak to clients. */
    @Bean(destroyMethod = "")
    SocketIoServer socketIoServer(ServletContext context) {
        return SocketIo.of(context);
    }

    /** The embedded container runs no initializers of jars: this one makes the server while servlets can be added. */
    @Bean
    ServletContextInitializer socketIoHandlers(SocketIoServer io, NoticeHandlers handlers) {
        return context -> handlers.register(io);
    }

    /** Before the container stops, which waits for open requests; a client's next poll is always one of them. */
    @Bean
    ApplicationListener<ContextClosedEvent> socketIoShutdown(SocketIoServer io) {
        return event -> io.close();
    }
}
