/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long a method of a typed client waits for its acknowledgement, whatever the emitter says: see
 * {@link AckEmitter#as}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AckTimeout {

    /** A positive duration as {@link java.time.Duration#parse} reads it, such as {@code PT5S}. */
    String value();
}
