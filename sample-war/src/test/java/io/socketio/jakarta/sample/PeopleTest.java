/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeopleTest {
    private final People people = new People();

    @Test
    void nameInUseIsRefusedToAnotherKeyWhateverItsCase() {
        people.enter(new Profile("Ada", "secret"), "s1");

        assertThat(people.enter(new Profile("ADA", "guess"), "s2")).contains("Somebody is already here as ADA.");
    }

    @Test
    void samePageComesBackBeforeItsOldSocketIsGone() {
        people.enter(new Profile("Ada", "secret"), "old");

        assertThat(people.enter(new Profile("Ada", "secret"), "new")).isEmpty();

        people.leave("Ada", "old");
        assertThat(people.count()).isEqualTo(1);
    }

    @Test
    void nameIsFreeAgainAfterTheLastSocket() {
        people.enter(new Profile("Ada", "secret"), "s1");
        people.leave("Ada", "s1");

        assertThat(people.enter(new Profile("Ada", "other"), "s2")).isEmpty();
    }

    @Test
    void namesThatCouldConfuseAreRefused() {
        assertThat(people.enter(new Profile("", "k"), "s1")).isPresent();
        assertThat(people.enter(new Profile("a\u202eb", "k"), "s1")).isPresent();
        assertThat(people.enter(new Profile("x".repeat(25), "k"), "s1")).isPresent();
        assertThat(people.enter(new Profile("Ada", ""), "s1")).isPresent();
        assertThat(people.count()).isZero();
    }
}
