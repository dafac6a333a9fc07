/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Serves the official browser client that the build put into the library, compressed: each file by gzip, which is undone
 * for clients that do not accept it, and the scripts by Brotli as well. Stateless but for its version.
 */
final class ClientFiles {
    private static final Set<String> NAMES = Set.of(
            "socket.io.js",
            "socket.io.js.map",
            "socket.io.min.js",
            "socket.io.min.js.map",
            "socket.io.esm.min.js",
            "socket.io.esm.min.js.map",
            "socket.io.msgpack.min.js",
            "socket.io.msgpack.min.js.map");
    private static final String GZIP = "gzip";
    private static final String BROTLI = "br";
    private static final List<String> SCRIPT_CODINGS = List.of(BROTLI, GZIP);
    private static final List<String> MAP_CODINGS = List.of(GZIP);
    private static final Pattern VERSION = Pattern.compile("\"version\":\\s*\"([^\"]+)\"");

    private final String entityTag;

    ClientFiles() {
        this.entityTag = '"' + version() + '"';
    }

    private static String version() {
        try (InputStream manifest = open("package.json")) {
            Matcher matcher = VERSION.matcher(new String(manifest.readAllBytes(), StandardCharsets.UTF_8));
            if (!matcher.find()) {
                throw new IllegalStateException("The library's package.json of the browser client has no version");
            }
            return matcher.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the name below the path is that of a file. */
    boolean has(String name) {
        return NAMES.contains(name);
    }

    void serve(String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            Replies.empty(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        boolean isMap = name.endsWith(".map");
        Optional<String> coding = AcceptEncoding.of(request).bestInClientOrder(isMap ? MAP_CODINGS : SCRIPT_CODINGS);
        response.setHeader("Cache-Control", "public, max-age=0");
        response.addHeader("Vary", "Accept-Encoding");
        // A strong tag stands for one sequence of bytes.
        response.setHeader("ETag", coding.isEmpty() ? entityTag : "W/" + entityTag);
        if (isUnchanged(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType((isMap ? "application/json" : "application/javascript") + "; charset=utf-8");
        coding.ifPresent(chosen -> response.setHeader("Content-Encoding", chosen));
        byte[] content = content(name, coding.orElse(""));
        response.setContentLength(content.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(content);
        }
    }

    private static byte[] content(String name, String coding) throws IOException {
        try (InputStream file = switch (coding) {
            case BROTLI -> open(name + ".br");
            case GZIP -> open(name + ".gz");
            default -> new GZIPInputStream(open(name + ".gz"));
        }) {
            return file.readAllBytes();
        }
    }

    private boolean isUnchanged(HttpServletRequest request) {
        for (String header : Collections.list(request.getHeaders("If-None-Match"))) {
            for (String candidate : header.split(",", -1)) {
                String tag = candidate.strip();
                if (tag.equals("*") || tag.equals(entityTag) || tag.equals("W/" + entityTag)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static InputStream open(String name) throws IOException {
        InputStream stream = ClientFiles.class.getResourceAsStream("client/" + name);
        if (stream == null) {
            throw new IOException("The library was built without the browser client: " + name + " is missing");
        }
        return stream;
    }
}
