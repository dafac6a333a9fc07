/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Jakarta REST beside the library, on containers that have it. */
@ApplicationPath("/rest")
public class RestApplication extends Application {
    /** For the container. */
    public RestApplication() {}

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ProductResource.class);
    }
}
