/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.support.SpringBootServletInitializer;

/** A program with a container of its own, and an application for any other: Spring finds this class in a WAR. */
@SpringBootApplication(proxyBeanMethods = false)
public class NoticeBoardApplication extends SpringBootServletInitializer {

    /** Starts it, on port 8080 unless {@code --server.port} says otherwise. */
    public static void main(String[] args) {
        SpringApplication.run(NoticeBoardApplication.class, args);
    }
}
