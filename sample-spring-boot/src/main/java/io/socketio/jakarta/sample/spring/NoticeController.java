/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample.spring;

import io.socketio.jakarta.SocketIoServer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notices that come by REST, for the clients of Socket.IO. */
@RestController
class NoticeController {
    private final SocketIoServer io;
    private final Notices notices;

    NoticeController(SocketIoServer io, Notices notices) {
        this.io = io;
        this.notices = notices;
    }

    @PostMapping("/notices")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void post(@RequestParam String author, @RequestParam String text) {
        Notice notice = new Notice(author, text);
        notices.add(notice);
        io.emit("notice", notice);
    }
}
