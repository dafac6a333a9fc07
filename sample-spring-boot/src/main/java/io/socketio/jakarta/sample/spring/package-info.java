/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** A notice board in Spring Boot: Socket.IO handlers and a REST controller that speak to the same clients. */
@NullMarked
package io.socketio.jakarta.sample.spring;

import org.jspecify.annotations.NullMarked;
