/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.arquillian;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** Nothing can be configured; Arquillian wants a class for it. */
public final class LaunchedContainerConfiguration implements ContainerConfiguration {
    /** For Arquillian. */
    public LaunchedContainerConfiguration() {}

    @Override
    public void validate() {
        // There is nothing that could be wrong.
    }
}
