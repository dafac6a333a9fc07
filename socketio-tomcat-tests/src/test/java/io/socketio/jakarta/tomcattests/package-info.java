/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the suite has to know of Tomcat. */
@NullMarked
package io.socketio.jakarta.tomcattests;

import org.jspecify.annotations.NullMarked;
