/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Keys and certificates of a server at 127.0.0.1 and of one client, made by the JDK's {@code keytool} for two days. */
public final class TestKeys {
    /** Of every file. */
    public static final String PASSWORD = "changeit";

    private static final long LIMIT_SECONDS = 60;
    private static final int LINE_LENGTH = 64;

    private final Path folder;

    private TestKeys(Path folder) {
        this.folder = folder;
    }

    /** Makes all files in an empty folder. */
    public static TestKeys in(Path folder) {
        TestKeys keys = new TestKeys(folder);
        keys.generate("server", "-ext", "SAN=ip:127.0.0.1");
        keys.generate("client");
        keys.keytool("-importcert", "-noprompt", "-file", "client.pem", "-alias", "client", "-keystore", "trust.p12");
        keys.exportClientKey();
        return keys;
    }

    /** PKCS12: the server's key. */
    public Path serverKeyStore() {
        return folder.resolve("server.p12");
    }

    /** PKCS12: what the server trusts. */
    public Path serverTrustStore() {
        return folder.resolve("trust.p12");
    }

    /** PEM: the server's certificate, which signs itself. */
    public Path authority() {
        return folder.resolve("server.pem");
    }

    /** PEM: the client's certificate. */
    public Path clientCertificate() {
        return folder.resolve("client.pem");
    }

    /** PEM: the client's key. */
    public Path clientKey() {
        return folder.resolve("client-key.pem");
    }

    /** PKCS12: the client's key and certificate. */
    public Path clientKeyStore() {
        return folder.resolve("client.p12");
    }

    private void generate(String name, String... more) {
        String store = name + ".p12";
        List<String> command = new ArrayList<>(List.of("-genkeypair", "-alias", name, "-keystore", store));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + name, "-validity", "2"));
        command.addAll(List.of(more));
        keytool(command.toArray(String[]::new));
        keytool("-exportcert", "-rfc", "-alias", name, "-keystore", store, "-file", name + ".pem");
    }

    private void keytool(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(
                Path.of(System.getProperty("java.home", ""), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        try {
            Path log = folder.resolve("keytool.log");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " failed: " + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void exportClientKey() {
        try (InputStream in = new FileInputStream(clientKeyStore().toFile())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            Key key = store.getKey("client", PASSWORD.toCharArray());
            Base64.Encoder lines = Base64.getMimeEncoder(LINE_LENGTH, "\n".getBytes(StandardCharsets.UTF_8));
            String pem = "-----BEGIN PRIVATE KEY-----\n" + lines.encodeToString(key.getEncoded())
                    + "\n-----END PRIVATE KEY-----\n";
            Files.writeString(clientKey(), pem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the client's key cannot be read", e);
        }
    }
}
