// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { ask, event } from "../session.mjs";

const NUMBERS = Array.from({ length: 200 }, (_, index) => index);

function open(session, count) {
  return Promise.all(Array.from({ length: Number(count) }, () => session.connect()));
}

// Many clients write at the same time; each one's packets are handled in its order.
export async function keepsTheOrderOfEachSocket(session, count) {
  const sockets = await open(session, count);
  for (const number of NUMBERS) {
    for (const socket of sockets) {
      socket.emit("next", number);
    }
    if (number % 20 === 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  for (const numbers of await Promise.all(sockets.map((socket) => ask(socket, "numbers")))) {
    assert.deepEqual(numbers, [NUMBERS]);
  }
}

// Handlers of some clients block until the others, which get all their answers, say that they may go on.
export async function getsAnswersWhileOthersAreBlocked(session, blocked, free) {
  const gate = `gate ${Math.random()}`;
  const waiting = await open(session, blocked);
  const others = await open(session, free);
  const opened = [];
  const answers = waiting.map((socket) => {
    const answer = ask(socket, "block", gate).then((values) => (opened.push(socket), values));
    NUMBERS.forEach((number) => socket.emit("next", number));
    return answer;
  });
  for (let round = 0; round < 10; round++) {
    await Promise.all(others.map((socket) => ask(socket, "where")));
  }
  const late = await session.connect();
  await ask(late, "where");
  assert.equal(opened.length, 0, "nobody was blocked");
  others[0].emit("open", gate);
  for (const values of await Promise.all(answers)) {
    assert.deepEqual(values, ["opened"]);
  }
  for (const numbers of await Promise.all(waiting.map((socket) => ask(socket, "numbers")))) {
    assert.deepEqual(numbers, [NUMBERS]);
  }
}

// Prints what a handler finds.
export async function tellsWhereHandlersRun(session) {
  const socket = await session.connect();
  const [first] = await ask(socket, "where");
  const [second] = await ask(socket, "where");
  assert.equal(first.calls, second.calls);
  console.log("where " + JSON.stringify(first));
}

// One handler stays, with events behind it, while the other side undeploys the application.
export async function staysUntilTheUndeployment(session) {
  const socket = await session.connect();
  const idle = await session.connect();
  const gone = Promise.all([socket, idle].map((each) => new Promise((resolve) => each.on("disconnect", resolve))));
  const staying = event(socket, "staying");
  socket.emit("stay");
  for (let i = 0; i < 10; i++) {
    socket.emit("note", "queued");
  }
  await staying;
  await ask(idle, "here");
  console.log("staying");
  for (const reason of await gone) {
    assert.match(reason, /^transport (close|error)$|^io server disconnect$/);
  }
}
