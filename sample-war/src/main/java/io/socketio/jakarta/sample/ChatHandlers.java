/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import io.socketio.jakarta.Ack;
import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.Auth;
import io.socketio.jakarta.cdi.InNamespace;
import io.socketio.jakarta.cdi.OnConnect;
import io.socketio.jakarta.cdi.OnDisconnect;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;
import io.socketio.jakarta.sample.Answer.Joined;
import io.socketio.jakarta.sample.Answer.Left;
import io.socketio.jakarta.sample.Answer.Posted;
import io.socketio.jakarta.sample.Answer.Refusal;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The chat. The server calls these methods for different sockets in parallel, for one socket one at a time; what a
 * method returns is the acknowledgement.
 */
@SocketNamespace("/chat")
public class ChatHandlers {
    private static final Refusal NOT_A_MEMBER = new Refusal("You are not in this room.");

    @Inject
    @InNamespace("/chat")
    Broadcaster chat;

    @Inject
    People people;

    @Inject
    Rooms rooms;

    @Inject
    Pictures pictures;

    private final Announcements announcements = new Announcements();

    @OnConnect
    void connect(Socket socket, @Auth Profile profile) {
        people.enter(socket, profile).ifPresent(reason -> {
            throw new ConnectionRefusedException(reason);
        });
        socket.emit("rooms", rooms.list());
    }

    @OnDisconnect
    void disconnect(Socket socket) {
        rooms.leaveAll(People.nameOf(socket), socket.id()).forEach(this::announceMembers);
    }

    @OnEvent("join")
    Answer join(Socket socket, String wanted) {
        Optional<String> name = Rooms.nameOf(wanted);
        if (name.isEmpty()) {
            return new Refusal("A room's name has 1 to 30 letters or digits; spaces, _ and - may stand between them.");
        }
        // First the channel, then the history: between the two no message is missed.
        socket.join(channel(name.get()));
        Optional<Joined> joined = rooms.enter(name.get(), People.nameOf(socket), socket.id());
        if (joined.isEmpty()) {
            socket.leave(channel(name.get()));
            return new Refusal("There are too many rooms; join one of those.");
        }
        announceMembers(name.get());
        return joined.get();
    }

    @OnEvent("leave")
    Answer leave(Socket socket, String room) {
        socket.leave(channel(room));
        if (rooms.leave(room, People.nameOf(socket), socket.id())) {
            announceMembers(room);
        }
        return new Left(room);
    }

    @OnEvent("message")
    Answer message(Socket socket, Draft draft) {
        if (!draft.hasValidId() || draft.text().isEmpty()) {
            return new Refusal("A message needs an id and a text.");
        }
        if (draft.isTooLong()) {
            return new Refusal("A message has at most 2000 characters.");
        }
        return rooms.post(People.nameOf(socket), draft, false)
                .<Answer>map(posting -> {
                    posting.message()
                            .ifPresent(
                                    message -> socket.to(channel(draft.room())).emit("message", message));
                    return new Posted(posting.at());
                })
                .orElse(NOT_A_MEMBER);
    }

    /** A picture comes and goes as binary data: an attachment of the event, not text in disguise. */
    @OnEvent("picture")
    Answer picture(Socket socket, Draft draft, byte[] content) {
        if (!draft.hasValidId() || draft.isTooLong()) {
            return new Refusal("A picture needs an id, and its caption has at most 2000 characters.");
        }
        if (content.length > Pictures.MAX_BYTES || !Pictures.isPicture(content)) {
            return new Refusal("A picture is a PNG, JPEG, GIF or WebP file of at most 600 kB.");
        }
        return rooms.post(People.nameOf(socket), draft, true)
                .<Answer>map(posting -> {
                    posting.message().ifPresent(message -> {
                        pictures.keep(message, content);
                        socket.to(channel(draft.room())).emit("message", message, content);
                    });
                    return new Posted(posting.at());
                })
                .orElse(NOT_A_MEMBER);
    }

    /** Answers with the picture of an older message. */
    @OnEvent("show")
    void show(Socket socket, String room, long at, Ack ack) {
        if (!rooms.isMember(room, People.nameOf(socket))) {
            ack.send(NOT_A_MEMBER);
            return;
        }
        ack.send(pictures.find(room, at)
                .<Object>map(content -> content)
                .orElseGet(() -> new Refusal("This picture is no longer kept.")));
    }

    @OnEvent("typing")
    void typing(Socket socket, String room) {
        if (rooms.isMember(room, People.nameOf(socket))) {
            socket.to(channel(room)).emit("typing", room, People.nameOf(socket));
        }
    }

    /** A page has everything of a room up to a message: its author's second tick. */
    @OnEvent("received")
    void received(Socket socket, String room, long at) {
        if (rooms.isMember(room, People.nameOf(socket))) {
            rooms.received(room, People.nameOf(socket), at);
            socket.to(channel(room)).emit("received", room, People.nameOf(socket), at);
        }
    }

    private void announceMembers(String room) {
        announcements.announce(room, changed -> {
            chat.to(channel(changed)).emit("members", changed, rooms.members(changed));
            chat.emit("rooms", rooms.list());
        });
    }

    /** Every socket has a room of its own, named by its id. With the prefix no room of the chat can be one of those. */
    private static String channel(String room) {
        return "room:" + room;
    }
}
