/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

import java.time.Duration;
import java.util.Optional;

/**
 * The cookie that carries the session id in the reply to a polling handshake, for sticky load balancers. The server
 * never reads it.
 *
 * @param name the cookie's name
 * @param path the {@code Path} attribute, empty for none
 * @param domain the {@code Domain} attribute, empty for none
 * @param maxAge the {@code Max-Age} attribute, rounded down to seconds; empty for a session cookie
 * @param httpOnly whether scripts are kept from reading it
 * @param secure whether it travels over HTTPS only
 * @param sameSite the {@code SameSite} attribute, empty for none
 */
public record CookieConfig(
        String name,
        Optional<String> path,
        Optional<String> domain,
        Optional<Duration> maxAge,
        boolean httpOnly,
        boolean secure,
        Optional<SameSite> sameSite) {

    /** The values of the {@code SameSite} attribute. */
    public enum SameSite {
        /** Sent with requests of the same site only. */
        STRICT("Strict"),
        /** Also sent with top-level navigation from other sites. */
        LAX("Lax"),
        /** Sent with every request; browsers then ask for {@code Secure}. */
        NONE("None");

        private final String wireText;

        SameSite(String wireText) {
            this.wireText = wireText;
        }

        /** The attribute's value. */
        public String wireText() {
            return wireText;
        }
    }

    /** Checks that no part can break out of the header. */
    public CookieConfig {
        if (!name.chars().allMatch(CookieConfig::isTokenChar) || name.isEmpty()) {
            throw new IllegalArgumentException("cookie.name must be an HTTP token, was " + name);
        }
        path.ifPresent(value -> requireAttributeText("cookie.path", value));
        domain.ifPresent(value -> requireAttributeText("cookie.domain", value));
    }

    /** The reference server's cookie: {@code io=<sid>; Path=/; HttpOnly; SameSite=Lax}. */
    public static CookieConfig defaults() {
        return new CookieConfig(
                "io", Optional.of("/"), Optional.empty(), Optional.empty(), true, false, Optional.of(SameSite.LAX));
    }

    /** This cookie under another name. */
    public CookieConfig withName(String newName) {
        return new CookieConfig(newName, path, domain, maxAge, httpOnly, secure, sameSite);
    }

    /** This cookie with another path. */
    public CookieConfig withPath(String newPath) {
        return new CookieConfig(name, Optional.of(newPath), domain, maxAge, httpOnly, secure, sameSite);
    }

    /** This cookie without a path, so that it belongs to the folder of the request. */
    public CookieConfig withoutPath() {
        return new CookieConfig(name, Optional.empty(), domain, maxAge, httpOnly, secure, sameSite);
    }

    /** This cookie for a domain. */
    public CookieConfig withDomain(String newDomain) {
        return new CookieConfig(name, path, Optional.of(newDomain), maxAge, httpOnly, secure, sameSite);
    }

    /** This cookie with a lifetime. */
    public CookieConfig withMaxAge(Duration newMaxAge) {
        return new CookieConfig(name, path, domain, Optional.of(newMaxAge), httpOnly, secure, sameSite);
    }

    /** This cookie readable by scripts, or not. */
    public CookieConfig withHttpOnly(boolean only) {
        return new CookieConfig(name, path, domain, maxAge, only, secure, sameSite);
    }

    /** This cookie for HTTPS only, or not. */
    public CookieConfig withSecure(boolean only) {
        return new CookieConfig(name, path, domain, maxAge, httpOnly, only, sameSite);
    }

    /** This cookie with another {@code SameSite} attribute. */
    public CookieConfig withSameSite(SameSite newSameSite) {
        return new CookieConfig(name, path, domain, maxAge, httpOnly, secure, Optional.of(newSameSite));
    }

    private static boolean isTokenChar(int c) {
        return c > 0x20 && c < 0x7f && "()<>@,;:\\\"/[]?={}".indexOf(c) < 0;
    }

    private static void requireAttributeText(String key, String value) {
        if (!value.chars().allMatch(c -> c >= 0x20 && c < 0x7f && c != ';')) {
            throw new IllegalArgumentException(key + " must be printable ASCII without a semicolon, was " + value);
        }
    }
}
