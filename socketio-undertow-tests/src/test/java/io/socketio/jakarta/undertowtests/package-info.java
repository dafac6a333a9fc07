/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Embedded Undertow. It has no deployer of WAR files; this one does what the applications of the test suite need: class
 * loading with the application's classes first, servlet container initializers with their {@code @HandlesTypes},
 * {@code @WebServlet}, {@code @WebListener} and {@code @ServerEndpoint} in {@code WEB-INF/classes}, of {@code web.xml} the
 * context parameters, servlets, security constraints, roles and the login, and of {@code web-fragment.xml} a place behind
 * all others. Not done: filters and async support by annotation or {@code web.xml}, resources in jars, names at
 * {@code java:comp}, JSP.
 */
@NullMarked
package io.socketio.jakarta.undertowtests;

import org.jspecify.annotations.NullMarked;
