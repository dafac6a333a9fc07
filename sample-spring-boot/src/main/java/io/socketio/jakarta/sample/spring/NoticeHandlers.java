/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample.spring;

import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketIoServer;
import org.springframework.stereotype.Component;

/** What clients may ask for. A bean like any other; its handlers are called by the container's threads. */
@Component
class NoticeHandlers {
    private final Notices notices;

    NoticeHandlers(Notices notices) {
        this.notices = notices;
    }

    void register(SocketIoServer io) {
        io.onConnection(socket -> {
            socket.emit("notices", notices.all());
            socket.on("post", Notice.class, (notice, ack) -> {
                post(socket, notice);
                ack.send(notices.all().size());
            });
        });
    }

    private void post(Socket author, Notice notice) {
        notices.add(notice);
        author.broadcast().emit("notice", notice);
    }
}
