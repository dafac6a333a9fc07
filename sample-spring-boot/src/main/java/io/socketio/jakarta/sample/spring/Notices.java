/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample.spring;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Service;

/** The latest hundred notices. Thread-safe. */
@Service
class Notices {
    private static final int LIMIT = 100;

    private final CopyOnWriteArrayList<Notice> latest = new CopyOnWriteArrayList<>();

    synchronized void add(Notice notice) {
        if (latest.size() == LIMIT) {
            latest.remove(0);
        }
        latest.add(notice);
    }

    List<Notice> all() {
        return List.copyOf(latest);
    }
}
