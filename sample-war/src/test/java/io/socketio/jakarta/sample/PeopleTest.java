/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final Profile ADA = new Profile("Ada", "secret");

    @Test
    void nameInUseIsRefusedToAnotherKeyWhateverItsCase() {
        assertThat(People.objection(new Profile("ADA", "guess"), List.of(ADA)))
                .contains("Somebody is already here as ADA.");
    }

    @Test
    void samePageComesBackBeforeItsOldSocketIsGone() {
        assertThat(People.objection(new Profile("Ada", "secret"), List.of(ADA))).isEmpty();
    }

    @Test
    void nameThatNobodyUsesIsFree() {
        assertThat(People.objection(new Profile("Grace", "other"), List.of(ADA)))
                .isEmpty();
    }

    @Test
    void namesThatCouldConfuseAreRefused() {
        assertThat(List.of("", "a\u202eb", "<b>", "x".repeat(25)))
                .allSatisfy(name -> assertThat(People.objection(new Profile(name, "k"), List.of()))
                        .isPresent());
    }

    @Test
    void profileWithoutKeyIsRefused() {
        assertThat(People.objection(new Profile("Ada", ""), List.of())).isPresent();
    }

    @Test
    void chatIsFullAtSomePoint() {
        assertThat(People.objection(new Profile("Grace", "k"), Collections.nCopies(1_000, ADA)))
                .contains("The chat is full.");
    }
}
