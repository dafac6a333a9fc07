/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;

/** A bean that has handlers or should have, as the container announced it. */
record HandlerBean(Bean<?> bean, AnnotatedType<?> type) {}
