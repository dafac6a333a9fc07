/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.AsyncAuthenticator;
import io.socketio.jakarta.Authenticator;
import io.socketio.jakarta.cdi.SocketNamespace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Looks for beans that authenticate clients and contradict each other. Stateless. */
final class AuthenticatorBeans {
    private AuthenticatorBeans() {}

    static boolean isAuthenticator(Class<?> type) {
        return Authenticator.class.isAssignableFrom(type) || AsyncAuthenticator.class.isAssignableFrom(type);
    }

    /** Reports to {@code problems} what is wrong with the authenticators among these beans. */
    static void check(List<HandlerBean> beans, Consumer<String> problems) {
        Map<String, String> first = new HashMap<>();
        for (HandlerBean bean : beans) {
            Class<?> type = bean.type().getJavaClass();
            SocketNamespace namespace = bean.type().getAnnotation(SocketNamespace.class);
            if (namespace == null || !isAuthenticator(type)) {
                continue;
            }
            String other = first.putIfAbsent(withSlash(namespace.value()), type.getTypeName());
            if (other != null) {
                problems.accept(type.getTypeName() + ": the clients of the namespace " + withSlash(namespace.value())
                        + " are authenticated by " + other + " already; a client has one user, merge them");
            }
        }
    }

    private static String withSlash(String namespace) {
        return namespace.startsWith("/") ? namespace : "/" + namespace;
    }
}
