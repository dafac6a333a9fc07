/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

/** Multiplies. Created and called by the container for each request. */
@Path("/product")
public class ProductResource {
    /** For the container. */
    public ProductResource() {}

    /** The product as text. */
    @GET
    @Produces("text/plain")
    public String product(@QueryParam("a") int a, @QueryParam("b") int b) {
        return String.valueOf(a * b);
    }
}
