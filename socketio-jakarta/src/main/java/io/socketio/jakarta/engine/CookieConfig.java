/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

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

    private static final Pattern DOMAIN = Pattern.compile(
            "\\.?[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");
    private static final int LONGEST_DOMAIN = 254;

    /** Checks that no part can break out of the header, and that browsers will accept each. */
    public CookieConfig {
        HttpText.requireToken("cookie.name", name);
        path.ifPresent(CookieConfig::requirePath);
        domain.ifPresent(CookieConfig::requireDomain);
        if (maxAge.isPresent() && maxAge.get().isNegative()) {
            throw new IllegalArgumentException("cookie.max-age must not be negative, was " + maxAge.get());
        }
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

    private static void requirePath(String path) {
        HttpText.requirePrintable("cookie.path", path, ";<");
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("cookie.path must start with /, was " + path);
        }
    }

    private static void requireDomain(String domain) {
        HttpText.requirePrintable("cookie.domain", domain, ";,");
        if (domain.length() > LONGEST_DOMAIN || !DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException(
                    "cookie.domain must be a domain name such as example.org, was " + domain);
        }
    }
}
