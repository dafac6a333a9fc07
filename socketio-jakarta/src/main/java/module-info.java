/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The Socket.IO server for Jakarta servlet containers.
 *
 * <p>Applications use {@code io.socketio.jakarta}, {@code io.socketio.jakarta.cdi} and
 * {@code io.socketio.jakarta.boot}; the other exported packages are for those who extend the server.
 */
@SuppressWarnings("module") // the test kit is built after this module
module io.socketio.jakarta {
    requires static transitive org.jspecify;
    requires transitive jakarta.servlet;
    requires static jakarta.websocket;
    requires static jakarta.websocket.client;
    requires jakarta.json;
    requires static jakarta.json.bind;
    requires static jakarta.annotation;
    requires static jakarta.interceptor;
    requires static transitive jakarta.validation;
    requires static microprofile.config.api;
    requires static jakarta.concurrency;
    requires java.naming;
    requires transitive jakarta.cdi;
    requires static transitive jakarta.inject;

    exports io.socketio.jakarta;
    exports io.socketio.jakarta.adapter;
    exports io.socketio.jakarta.boot;
    exports io.socketio.jakarta.cdi;
    exports io.socketio.jakarta.engine;
    exports io.socketio.jakarta.json;
    exports io.socketio.jakarta.parser;
    exports io.socketio.jakarta.internal.cdi to
            io.socketio.jakarta.testkit;
    exports io.socketio.jakarta.internal.engine to
            io.socketio.jakarta.testkit;
    exports io.socketio.jakarta.internal.engine.codec to
            io.socketio.jakarta.testkit;
    exports io.socketio.jakarta.internal.json to
            io.socketio.jakarta.testkit;
    exports io.socketio.jakarta.internal.parser to
            io.socketio.jakarta.testkit;
    exports io.socketio.jakarta.internal.parser.msgpack to
            io.socketio.jakarta.testkit;
    exports io.socketio.jakarta.internal.server to
            io.socketio.jakarta.testkit;

    uses io.socketio.jakarta.boot.ApplicationParts.Source;

    provides io.socketio.jakarta.boot.ApplicationParts.Source with
            io.socketio.jakarta.internal.cdi.BeanParts;
    provides jakarta.servlet.ServletContainerInitializer with
            io.socketio.jakarta.boot.SocketIoInitializer,
            io.socketio.jakarta.internal.cdi.HandlersWithoutCdi;
    provides jakarta.enterprise.inject.spi.Extension with
            io.socketio.jakarta.internal.cdi.SocketIoExtension;
}
