/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.conformance;

import java.util.Map;

/**
 * What is known of one container.
 *
 * @param offers what the library has found there
 * @param cells by feature; what did not run has none
 */
record Column(String offers, Map<String, Cell> cells) {}
