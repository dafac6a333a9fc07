/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoException;
import io.socketio.jakarta.json.JsonCodec;
import jakarta.servlet.ServletContext;
import java.util.Optional;

/**
 * What an application provides for the server that is mounted on its behalf. Parts that nobody provides are empty.
 *
 * @param config the configuration that context parameters and the like change
 * @param json binds event arguments
 */
public record ApplicationParts(Optional<SocketIoConfig> config, Optional<JsonCodec> json) {

    /** Nothing is provided. */
    public static final ApplicationParts NONE = new ApplicationParts(Optional.empty(), Optional.empty());

    /** Knows where such parts are. Found as a service, once for each call, by the thread that deploys. */
    public interface Source {

        /**
         * Looks for the parts of the application that is being deployed.
         *
         * @throws SocketIoException if there are several where there can be one
         */
        ApplicationParts find();

        /**
         * Called once for each application by the thread that deploys, after its server has been mounted or found to be
         * unwanted.
         *
         * @throws IllegalStateException if the application cannot do without a server and has none
         */
        void contextInitialized(ServletContext context);
    }
}
