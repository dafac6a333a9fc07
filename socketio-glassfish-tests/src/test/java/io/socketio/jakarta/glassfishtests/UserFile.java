/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.glassfishtests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The users of a realm that keeps them in a file, each with its name for a password. */
final class UserFile {
    private static final int SALT_BYTES = 8;
    private static final int ROUNDS = 100;

    private UserFile() {}

    /**
     * Writes the file.
     *
     * @param users {@code name:group,group}
     */
    static void write(Path file, List<String> users) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String user : users) {
            String[] nameAndGroups = user.split(":", 2);
            lines.add(nameAndGroups[0] + ';' + digest(nameAndGroups[0]) + ';' + nameAndGroups[1]);
        }
        Files.write(file, lines);
    }

    private static String digest(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(password.getBytes(StandardCharsets.UTF_8));
            byte[] hash = sha.digest(salt);
            for (int round = 1; round < ROUNDS; round++) {
                hash = sha.digest(hash);
            }
            byte[] both = new byte[hash.length + salt.length];
            System.arraycopy(hash, 0, both, 0, hash.length);
            System.arraycopy(salt, 0, both, hash.length, salt.length);
            return "{SSHA256}" + Base64.getEncoder().encodeToString(both);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has it
        }
    }
}
