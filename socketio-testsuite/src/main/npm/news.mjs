// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

import { ask } from "./session.mjs";

// Collects the news of connected sockets. `heard()` is what each received since it was last asked. A first round trip
// makes certain that the server has handled what they sent, a second one that its answers have arrived.
export function listening(sockets) {
  const received = sockets.map((socket) => {
    const list = [];
    socket.on("news", (...values) => list.push(...values));
    return list;
  });
  return async function heard() {
    for (const round of ["handled", "arrived"]) {
      await Promise.all(sockets.map((socket) => ask(socket, "echo-ack", round)));
    }
    return received.map((list) => list.splice(0));
  };
}

// Lets a socket speak to those who are selected: by "server", "namespace" or "socket", to rooms, except rooms.
export function speak(socket, { by, to = [], except = [], toMyself = false }, ...values) {
  socket.emit("speak", { by, to, except, toMyself }, ...values);
}
