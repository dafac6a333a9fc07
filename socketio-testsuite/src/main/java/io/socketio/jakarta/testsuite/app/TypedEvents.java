/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.AckTimeout;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.SocketEvent;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Events through interfaces: who sends {@code typed} is told and asked that way, alone and as all of its room. */
final class TypedEvents {
    private static final String LIMIT = "PT10S";

    private TypedEvents() {}

    /** One client. */
    interface Player {
        void announced(String title, int... rounds);

        @SocketEvent("how many")
        @AckTimeout(LIMIT)
        CompletionStage<List<Count>> howMany(String what);
    }

    /** Many clients. */
    interface Players {
        @AckTimeout(LIMIT)
        CompletionStage<List<Integer>> vote(byte[] ballot);
    }

    /** What a player answers. */
    public record Count(String what, int number) {}

    static void install(Namespace namespace) {
        namespace.on("typed", (socket, arguments, ack) -> {
            Player player = socket.as(Player.class);
            Players all = namespace.to(socket.id()).as(Players.class);
            player.announced("quiz", 1, 2);
            var unused = player.howMany(arguments.require(0, String.class))
                    .thenCombine(all.vote(new byte[] {7}), (counts, votes) -> {
                        ack.send(counts.get(0).number() + counts.get(1).number(), votes);
                        return counts;
                    });
        });
    }
}
