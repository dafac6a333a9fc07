/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.wildflytests;

import io.socketio.jakarta.testsuite.launcher.Tls;
import java.util.Optional;
import java.util.OptionalInt;

/** What differs from {@code standalone.xml}, as WildFly's YAML configuration. */
final class ServerOptions {
    private ServerOptions() {}

    static String of(OptionalInt threads, Optional<Tls> tls) {
        StringBuilder yaml = new StringBuilder();
        // Its default executor has fewer threads than the tests block, and an endless queue before it starts more.
        yaml.append("""
                wildfly-configuration:
                  subsystem:
                    ee:
                      managed-executor-service:
                        default:
                          core-threads: 32
                """);
        threads.ifPresent(count -> yaml.append("""
                io:
                  worker:
                    default:
                      task-max-threads: %d
                """.formatted(count).indent(4)));
        tls.ifPresent(keys -> yaml.append(keys(keys).indent(4)));
        return yaml.toString();
    }

    private static String keys(Tls tls) {
        return """
                elytron:
                  key-store:
                    suiteKeys:
                      path: "%1$s"
                      type: PKCS12
                      credential-reference: { clear-text: "%3$s" }
                    suiteTrust:
                      path: "%2$s"
                      type: PKCS12
                      credential-reference: { clear-text: "%3$s" }
                  key-manager:
                    suiteKeys:
                      key-store: suiteKeys
                      credential-reference: { clear-text: "%3$s" }
                  trust-manager:
                    suiteTrust:
                      key-store: suiteTrust
                  server-ssl-context:
                    suite:
                      key-manager: suiteKeys
                      trust-manager: suiteTrust
                      need-client-auth: %4$s
                undertow:
                  server:
                    default-server:
                      https-listener:
                        https:
                          ssl-context: suite
                """.formatted(tls.keyStore(), tls.trustStore(), tls.password(), tls.isClientCertificateRequired());
    }
}
