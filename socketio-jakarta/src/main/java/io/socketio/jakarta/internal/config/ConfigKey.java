/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.config;

/**
 * One line of the configuration table in the documentation.
 *
 * @param name the key without the prefix {@code socketio.}
 * @param type what a value looks like
 * @param defaultValue the default as it would be configured, empty for none
 * @param officialOption the option of the reference server it equals, empty if that has none
 */
public record ConfigKey(String name, String type, String defaultValue, String officialOption) {}
