/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks.app;

import java.util.List;

/** What the measurement of JSON binding sends, about 1 KB of it. */
public record Order(String customer, boolean express, List<Line> lines, int number, String remark) {
    /** One of several articles. */
    public record Line(String article, int count, double price) {}
}
