/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.cdi.SocketNamespace;
import io.socketio.jakarta.internal.cdi.template.NamespaceTemplate;
import jakarta.enterprise.inject.spi.Bean;
import java.util.List;
import java.util.OptionalInt;

/**
 * What one {@link SocketNamespace} bean handles.
 *
 * @param middlewarePriority the place among the middlewares if the bean itself is one, the lowest is asked first
 */
record BeanHandlers(
        Bean<?> bean,
        NamespaceTemplate namespace,
        OptionalInt middlewarePriority,
        List<HandlerMethod<Occasion.Connecting>> connects,
        List<HandlerMethod<Occasion.AnyEvent>> anyEvents,
        List<EventMethod> events,
        List<HandlerMethod<Occasion.Disconnected>> disconnects,
        List<ErrorMethod> errors) {

    BeanHandlers {
        connects = List.copyOf(connects);
        anyEvents = List.copyOf(anyEvents);
        events = List.copyOf(events);
        disconnects = List.copyOf(disconnects);
        errors = List.copyOf(errors);
    }

    String className() {
        return bean.getBeanClass().getTypeName();
    }
}
