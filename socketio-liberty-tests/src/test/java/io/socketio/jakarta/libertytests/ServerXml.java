/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.libertytests;

import io.socketio.jakarta.testsuite.launcher.ContainerOptions;
import io.socketio.jakarta.testsuite.launcher.Tls;
import java.nio.file.Path;

/** The files that configure a server. Pure functions. */
final class ServerXml {
    // It has few at first and takes its time to add some.
    private static final int THREADS = 40;

    private ServerXml() {}

    /** The server without applications. */
    static String server(ContainerOptions options, int port) {
        boolean isSecure = options.tls().isPresent();
        return """
                <server>
                  <featureManager>
                    <feature>servlet-6.0</feature>
                    <feature>websocket-2.1</feature>
                    <feature>cdi-4.0</feature>
                    <feature>jsonb-3.0</feature>
                    <feature>beanValidation-3.0</feature>
                    <feature>concurrent-3.0</feature>
                    <feature>appSecurity-5.0</feature>
                    <feature>pages-3.1</feature>
                    <feature>restfulWS-3.1</feature>
                  </featureManager>
                  <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="%d"/>
                  <!-- An application starts when it is deployed, and not with its first request. -->
                  <webContainer deferServletLoad="false"/>
                  <!-- Looks for sessions that have timed out as often as it can. -->
                  <httpSession reaperPollInterval="30"/>
                  <!-- Looks for applications that come and go. -->
                  <config updateTrigger="polled" monitorInterval="100ms"/>
                  <applicationMonitor updateTrigger="disabled" dropinsEnabled="false"/>
                  <basicRegistry realm="suite">
                    <user name="ada" password="ada"/>
                    <user name="bob" password="bob"/>
                    <group name="admin"><member name="ada"/></group>
                    <group name="member"><member name="ada"/><member name="bob"/></group>
                  </basicRegistry>
                  %s
                  %s
                </server>
                """.formatted(
                        isSecure ? -1 : port,
                        isSecure ? port : -1,
                        options.threads().isPresent()
                                ? "<executor maxThreads=\"%d\"/>"
                                        .formatted(options.threads().getAsInt())
                                : "<executor coreThreads=\"%d\"/>".formatted(THREADS),
                        options.tls().map(ServerXml::keys).orElse(""));
    }

    /** One application; a group is a role of the same name unless something else is said. */
    static String application(String name, Path war, String contextPath) {
        return """
                <server>
                  <webApplication name="%s" location="%s" contextRoot="%s"/>
                </server>
                """.formatted(name, war, contextPath.isEmpty() ? "/" : contextPath);
    }

    private static String keys(Tls tls) {
        return """
                <keyStore id="suiteKeys" location="%1$s" type="PKCS12" password="%3$s"/>
                  <keyStore id="suiteTrust" location="%2$s" type="PKCS12" password="%3$s"/>
                  <ssl id="defaultSSLConfig" keyStoreRef="suiteKeys" trustStoreRef="suiteTrust" clientAuthentication="%4$s"/>
                """.formatted(tls.keyStore(), tls.trustStore(), tls.password(), tls.isClientCertificateRequired());
    }
}
