// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { ask, event } from "../session.mjs";

const AUTH = { auth: { name: "Ada" } };

export async function connectsWithBoundAuthData(session) {
  const socket = session.open("/chat", AUTH);
  assert.deepEqual(await event(socket, "welcome"), ["Ada", "4"]);
}

export async function isRefusedByTheConnectHandler(session) {
  const socket = session.open("/chat", { auth: { name: "" } });
  const [error] = await event(socket, "connect_error");
  assert.equal(error.message, "a name is needed");
  assert.deepEqual(error.data, { field: "name" });
  const silent = session.open("/chat");
  await event(silent, "connect_error");
}

export async function bindsRecordsAndTimes(session) {
  const socket = await session.connect("/chat", AUTH);
  const [booking] = await ask(socket, "book", {
    title: "größer 🎭",
    day: "2026-12-31",
    at: "2026-11-23T10:15:30Z",
    length: "PT1H30M",
  });
  assert.deepEqual(booking, {
    title: "größer 🎭",
    day: "2027-01-01",
    at: "2026-11-23T10:15:31Z",
    length: "PT1H30M",
  });
}

export async function bindsAListOfRecords(session) {
  const socket = await session.connect("/chat", AUTH);
  assert.deepEqual(await ask(socket, "total", [{ name: "tea", price: 1.25 }, { name: "cake", price: 2.5 }]), [3.75]);
  assert.deepEqual(await ask(socket, "total", []), [0]);
}

export async function bindsSeveralArguments(session) {
  const socket = await session.connect("/chat", AUTH);
  assert.deepEqual(await ask(socket, "greet", "hi", 2, "Bob"), ["hi hi Bob"]);
  assert.deepEqual(await ask(socket, "greet", "hi", 1), ["hi stranger"]);
  assert.deepEqual(await ask(socket, "greet", "hi", 1, null), ["hi stranger"]);
}

export async function bindsBinary(session) {
  const socket = await session.connect("/chat", AUTH);
  const [joined] = await ask(socket, "attach", Buffer.from([1, 2]), Buffer.from([3, 4, 5]));
  assert.deepEqual(Buffer.from(joined), Buffer.from([1, 2, 3, 4, 5]));
}

export async function answersLaterAndByHand(session) {
  const socket = await session.connect("/chat", AUTH);
  assert.deepEqual(await ask(socket, "later", "sooner or"), ["sooner or later"]);
  assert.deepEqual(await ask(socket, "by-hand", "x"), ["x", true]);
}

export async function speaksToEverybodyThroughTheInjectedBroadcaster(session) {
  const ada = await session.connect("/chat", AUTH);
  const bob = await session.connect("/chat", { auth: { name: "Bob" } });
  const listener = await session.connect("/announcements");
  const heard = Promise.all([event(ada, "said"), event(bob, "said"), event(listener, "announced")]);
  bob.emit("say", "hello");
  assert.deepEqual(await heard, [["Bob", "hello"], ["Bob", "hello"], ["hello"]]);
}

export async function goesOnAfterAFailure(session) {
  const socket = await session.connect("/chat", AUTH);
  await assert.rejects(socket.timeout(200).emitWithAck("fail"), /operation has timed out/);
  assert.deepEqual(await ask(socket, "greet", "hi", 1, "Bob"), ["hi Bob"]);
}

export async function goesOnAfterDataThatDoesNotFit(session) {
  const socket = await session.connect("/chat", AUTH);
  await assert.rejects(socket.timeout(200).emitWithAck("book", { day: "not a day" }), /operation has timed out/);
  assert.deepEqual(await ask(socket, "greet", "hi", 1, "Bob"), ["hi Bob"]);
}

export async function printsItsIdAndLeaves(session) {
  const socket = await session.connect("/chat", AUTH);
  console.log(`chat ${socket.id}`);
  const closed = event(socket.io.engine, "close");
  socket.disconnect();
  await closed;
}
