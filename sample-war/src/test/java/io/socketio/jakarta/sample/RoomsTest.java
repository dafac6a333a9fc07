/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoomsTest {
    private final Rooms rooms = new Rooms();

    @Test
    void draftSentTwiceIsPostedOnce() {
        rooms.enter("lobby", "Ada", "s1");

        Rooms.Posting first =
                rooms.post("Ada", new Draft("1", "lobby", "hello"), false).orElseThrow();
        Rooms.Posting again =
                rooms.post("Ada", new Draft("1", "lobby", "hello"), false).orElseThrow();

        assertThat(first.message()).isPresent();
        assertThat(again.message()).isEmpty();
        assertThat(again.at()).isEqualTo(first.at());
    }

    @Test
    void sameIdOfAnotherAuthorIsAnotherMessage() {
        rooms.enter("lobby", "Ada", "s1");
        rooms.enter("lobby", "Grace", "s2");
        rooms.post("Ada", new Draft("1", "lobby", "hello"), false);

        assertThat(rooms.post("Grace", new Draft("1", "lobby", "hi"), false)
                        .orElseThrow()
                        .message())
                .isPresent();
    }

    @Test
    void onlyMembersPost() {
        assertThat(rooms.post("Ada", new Draft("1", "lobby", "hello"), false)).isEmpty();
    }

    @Test
    void messagesOfARoomAreNumberedInTheirOrder() {
        rooms.enter("lobby", "Ada", "s1");

        IntStream.range(0, 150).forEach(i -> rooms.post("Ada", new Draft("m" + i, "lobby", "text " + i), false));

        var history = rooms.enter("lobby", "Ada", "s1").orElseThrow().history();
        assertThat(history).hasSize(100).extracting(Message::at).isSorted().doesNotHaveDuplicates();
        assertThat(history.get(99).text()).isEqualTo("text 149");
    }

    @Test
    void personStaysUntilTheLastTabLeaves() {
        rooms.enter("lobby", "Ada", "tab 1");
        rooms.enter("lobby", "Ada", "tab 2");

        assertThat(rooms.leaveAll("Ada", "tab 1")).isEmpty();
        assertThat(rooms.members("lobby")).containsExactly(new Member("Ada", 0));
        assertThat(rooms.leaveAll("Ada", "tab 2")).containsExactly("lobby");
        assertThat(rooms.members("lobby")).isEmpty();
    }

    @Test
    void emptyRoomMakesPlaceForANewOneAndOccupiedOnesDoNot() {
        IntStream.range(0, 60).forEach(i -> rooms.enter("visited " + i, "Ada", "s1"));
        assertThat(rooms.list()).hasSize(50);
        assertThat(rooms.enter("one too many", "Ada", "s1")).isEmpty();

        rooms.leaveAll("Ada", "s1");

        assertThat(rooms.enter("one too many", "Ada", "s1")).isPresent();
        assertThat(rooms.list()).hasSize(50).extracting(RoomSummary::name).contains(Rooms.LOBBY);
    }

    @Test
    void receiptCannotBeAheadOfTheRoom() {
        rooms.enter("lobby", "Ada", "s1");
        long at = rooms.post("Ada", new Draft("1", "lobby", "hello"), false)
                .orElseThrow()
                .at();

        rooms.received("lobby", "Ada", Long.MAX_VALUE);

        assertThat(rooms.members("lobby")).containsExactly(new Member("Ada", at));
    }

    @Test
    void roomNamesAreFoldedAndChecked() {
        assertThat(Rooms.nameOf(" Release Party ")).contains("release party");
        assertThat(Rooms.nameOf("<b>")).isEmpty();
        assertThat(Rooms.nameOf("x".repeat(31))).isEmpty();
    }
}
