/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Embedded containers that run one WAR, for the sample, the conformance server and benchmarks. */
@NullMarked
package io.socketio.jakarta.testsuite.launcher;

import org.jspecify.annotations.NullMarked;
