/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.glassfishtests;

import io.socketio.jakarta.testsuite.launcher.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Collections;

/** A key store of the tests in the place, with the password and the names that the server expects. */
record StoreCopy(KeyStore source, String password) {
    // What the server looks for.
    private static final String KEY = "s1as";

    static StoreCopy ofKeys(Tls tls) throws IOException, GeneralSecurityException {
        return read(tls.keyStore(), tls.password());
    }

    static StoreCopy ofTrusted(Tls tls) throws IOException, GeneralSecurityException {
        return read(tls.trustStore(), tls.password());
    }

    private static StoreCopy read(Path file, String password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        return new StoreCopy(store, password);
    }

    /**
     * Replaces a store of the server.
     *
     * @param type {@code jks} or {@code p12}
     */
    void write(Path file, String type, String newPassword) throws IOException, GeneralSecurityException {
        KeyStore copy = KeyStore.getInstance(type.equals("jks") ? "JKS" : "PKCS12");
        copy.load(null, null);
        for (String alias : Collections.list(source.aliases())) {
            if (source.isKeyEntry(alias)) {
                Certificate[] chain = source.getCertificateChain(alias);
                copy.setKeyEntry(
                        KEY, source.getKey(alias, password.toCharArray()), newPassword.toCharArray(), chain);
            } else {
                copy.setCertificateEntry(alias, source.getCertificate(alias));
            }
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            copy.store(out, newPassword.toCharArray());
        }
    }
}
