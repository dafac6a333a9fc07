/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.wildflytests;

import io.socketio.jakarta.testsuite.launcher.Tls;

/** The keys of a server as WildFly's YAML configuration, which changes what its {@code standalone.xml} says. */
final class TlsOptions {
    private TlsOptions() {}

    static String of(Tls tls) {
        return """
                wildfly-configuration:
                  subsystem:
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
