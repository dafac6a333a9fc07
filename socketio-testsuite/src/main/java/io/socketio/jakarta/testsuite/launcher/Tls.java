/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.launcher;

import java.nio.file.Path;

/**
 * How a container serves HTTPS.
 *
 * @param keyStore a PKCS12 file with the container's key
 * @param trustStore a PKCS12 file with the clients' certificates
 * @param password of both
 * @param isClientCertificateRequired whether clients without one are refused
 */
public record Tls(Path keyStore, Path trustStore, String password, boolean isClientCertificateRequired) {}
