/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Pattern;

/** A log less what the container logs on its own account. */
record LogWithoutNoise(LogCapture log, List<Pattern> noise) implements LogCapture {

    /** Leaves out the {@link LogNoise} that the module of the container knows. */
    static LogWithoutNoise of(LogCapture log) {
        return new LogWithoutNoise(
                log,
                ServiceLoader.load(LogNoise.class).stream()
                        .map(provider -> provider.get().record())
                        .toList());
    }

    @Override
    public String text() {
        String text = log.text();
        for (Pattern record : noise) {
            text = record.matcher(text).replaceAll("");
        }
        return text;
    }

    @Override
    public void close() {
        log.close();
    }
}
