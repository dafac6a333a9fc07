/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.SocketIoException;
import org.junit.jupiter.api.Test;

/** An application on a bare container that brings no JSON-B. */
class MissingProviderTest {
    private static final String PROVIDER = "jakarta.json.provider";

    @Test
    void deploymentStopsAndTheMessageNamesTheRemedy() {
        System.setProperty(PROVIDER, "org.example.NotThere");
        try {
            assertThatThrownBy(JsonbCodecs::standard)
                    .isInstanceOf(SocketIoException.class)
                    .hasMessageContaining("JSON-B provider")
                    .hasMessageContaining("org.eclipse:yasson");
        } finally {
            System.clearProperty(PROVIDER);
        }
    }
}
