/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.enterprise.inject.spi.Bean;
import java.util.List;

/** The handler methods of one {@link SocketNamespace} bean. */
record BeanHandlers(
        Bean<?> bean,
        String namespace,
        List<HandlerMethod<Occasion.Connecting>> connects,
        List<EventMethod> events,
        List<HandlerMethod<Occasion.Disconnected>> disconnects,
        List<ErrorMethod> errors) {

    BeanHandlers {
        connects = List.copyOf(connects);
        events = List.copyOf(events);
        disconnects = List.copyOf(disconnects);
        errors = List.copyOf(errors);
    }

    String className() {
        return bean.getBeanClass().getTypeName();
    }
}
