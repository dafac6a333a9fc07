/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.jackson;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.socketio.jakarta.contract.ContractTypes;
import io.socketio.jakarta.contract.JsonCodecContract;

/** Jackson with its modules for times and Optional. */
class JacksonContractTest extends JsonCodecContract {
    JacksonContractTest() {
        super(new JacksonCodec(JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .addMixIn(ContractTypes.Shape.class, Kinds.class)
                .build()));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "circle", value = ContractTypes.Circle.class),
        @JsonSubTypes.Type(name = "square", value = ContractTypes.Square.class)
    })
    private interface Kinds {}
}
