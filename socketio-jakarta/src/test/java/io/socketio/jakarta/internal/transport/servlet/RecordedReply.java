/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a container is told to answer. */
final class RecordedReply {
    private final Map<String, String> headers = new HashMap<>();
    private final ServletOutputStream out;
    private int status;
    private int completions;

    RecordedReply(ServletOutputStream out) {
        this.out = out;
    }

    Map<String, String> headers() {
        return headers;
    }

    int status() {
        return status;
    }

    int completions() {
        return completions;
    }

    AsyncReply reply() {
        HttpServletResponse response = proxy(HttpServletResponse.class, (method, arguments) -> switch (method) {
            case "setStatus" -> {
                status = (int) arguments[0];
                yield null;
            }
            case "setHeader", "addHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "setContentLength" -> headers.put("Content-Length", String.valueOf(arguments[0]));
            case "containsHeader" -> headers.containsKey((String) arguments[0]);
            case "getOutputStream" -> out;
            default -> null;
        });
        return new AsyncReply(proxy(AsyncContext.class, (method, arguments) -> switch (method) {
            case "getResponse" -> response;
            case "complete" -> {
                completions++;
                yield null;
            }
            default -> throw new UnsupportedOperationException(method);
        }));
    }

    private interface Calls {
        @Nullable
        Object call(String method, Object[] arguments);
    }

    private <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> calls.call(method.getName(), arguments)));
    }
}
