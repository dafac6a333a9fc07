/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.internal.cdi.template.NamespaceTemplate;
import java.util.function.Consumer;

/**
 * What a handler method is looked at with when the application is deployed.
 *
 * @param namespace what its bean serves
 * @param beans those that may be its parameters
 * @param problems takes what is wrong with the method
 */
record MethodContext(NamespaceTemplate namespace, BeanParameters beans, Consumer<String> problems) {}
