// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { create, printId } from "../engine-session.mjs";
import { within } from "../session.mjs";

const COUNT = 50;

// Numbered messages travel both ways from the first moment on; some of each have to have come by polling and some by
// WebSocket, otherwise another session is tried.
export async function losesNothingWhileItIsUpgraded(session) {
  for (let attempt = 0; attempt < 20; attempt++) {
    const byPolling = await countsWhileItIsUpgraded(session);
    if (byPolling > 0 && byPolling < COUNT) {
      return;
    }
  }
  throw new Error("no upgrade fell between the messages");
}

async function countsWhileItIsUpgraded(session) {
  const socket = create(session);
  const items = [];
  const echoes = [];
  let byPolling = 0;
  socket.on("message", (message) => {
    (message.startsWith("item ") ? items : echoes).push(message);
    byPolling += message.startsWith("item ") && socket.transport.name === "polling";
  });
  const upgraded = new Promise((resolve) => socket.once("upgrade", resolve));
  const sent = [];
  const send = (end) => {
    while (sent.length < end) {
      const message = `number ${sent.length}`;
      sent.push(message);
      socket.send(message);
    }
  };
  socket.once("open", () => {
    printId(socket);
    socket.send(`count ${COUNT}`);
    send(COUNT / 5);
  });
  socket.once("upgrading", () => send(COUNT / 2));
  socket.once("upgrade", () => send(COUNT));
  await within("the upgrade", upgraded);
  await within("every message", allCame(socket, () => items.length >= COUNT && echoes.length >= COUNT));
  assert.deepEqual(items, Array.from({ length: COUNT }, (_, i) => `item ${i}`));
  assert.deepEqual(echoes, sent);
  socket.close();
  return byPolling;
}

function allCame(socket, isComplete) {
  return new Promise((resolve) => {
    const check = () => isComplete() && resolve();
    socket.on("message", check);
    check();
  });
}
