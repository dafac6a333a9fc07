/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.undertowtests;

import io.undertow.security.idm.Account;
import io.undertow.security.idm.Credential;
import io.undertow.security.idm.IdentityManager;
import io.undertow.security.idm.PasswordCredential;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The users of the suite's applications, whose passwords are their names. Stateless. */
final class Users implements IdentityManager {
    private static final Map<String, Set<String>> ROLES =
            Map.of("ada", Set.of("member", "admin"), "bob", Set.of("member"));

    private record User(String name) implements Principal {
        @Override
        public String getName() {
            return name;
        }
    }

    private record KnownAccount(User user) implements Account {
        @Override
        public Principal getPrincipal() {
            return user;
        }

        @Override
        public Set<String> getRoles() {
            return ROLES.getOrDefault(user.name(), Set.of());
        }
    }

    @Override
    public Account verify(Account account) {
        return account;
    }

    @Override
    public @Nullable Account verify(String id, Credential credential) {
        return ROLES.containsKey(id)
                        && credential instanceof PasswordCredential password
                        && id.equals(new String(password.getPassword()))
                ? new KnownAccount(new User(id))
                : null;
    }

    @Override
    public @Nullable Account verify(Credential credential) {
        return null;
    }
}
