/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.json;

import io.socketio.jakarta.contract.JsonCodecContract;

/** JSON-B as it is by default. */
class JsonbContractTest extends JsonCodecContract {
    JsonbContractTest() {
        super(JsonbCodec.create());
    }
}
