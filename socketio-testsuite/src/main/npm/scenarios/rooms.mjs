// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { listening } from "../news.mjs";
import { ask, event } from "../session.mjs";

// Connects this many sockets; `heard()` is what each received up to now.
async function company(session, count) {
  const sockets = await Promise.all(Array.from({ length: count }, () => session.connect()));
  return { sockets, heard: listening(sockets) };
}

export async function reachesTheMembersOfARoom(session) {
  const { sockets, heard } = await company(session, 5);
  for (const socket of sockets.slice(0, 3)) {
    await ask(socket, "join", "blue");
  }
  sockets[0].emit("to-room", "blue", "to all members");
  await event(sockets[2], "news");
  assert.deepEqual(await heard(), [["to all members"], ["to all members"], ["to all members"], [], []]);

  sockets[0].emit("to-others-in-room", "blue", "to the others");
  await event(sockets[1], "news");
  assert.deepEqual(await heard(), [[], ["to the others"], ["to the others"], [], []]);

  await ask(sockets[1], "leave", "blue");
  sockets[4].emit("to-room", "blue", "from outside");
  await event(sockets[2], "news");
  assert.deepEqual(await heard(), [["from outside"], [], ["from outside"], [], []]);
}

export async function reachesAMemberOfTwoRoomsOnce(session) {
  const { sockets, heard } = await company(session, 4);
  await ask(sockets[0], "join", "red");
  await ask(sockets[1], "join", "red");
  await ask(sockets[1], "join", "green");
  await ask(sockets[2], "join", "green");
  sockets[3].emit("to-two-rooms", "red", "green", 1);
  await Promise.all(sockets.slice(0, 3).map((socket) => event(socket, "news")));
  assert.deepEqual(await heard(), [[1], [1], [1], []]);
}

export async function leavesOutTheSenderAndARoom(session) {
  const { sockets, heard } = await company(session, 4);
  await ask(sockets[3], "join", "muted");
  sockets[0].emit("to-all-but-me", "a");
  await event(sockets[3], "news");
  const others = (await heard()).map((list) => list.join());
  assert.deepEqual(others, ["", "a", "a", "a"]);
  sockets[0].emit("except-room", "muted", "b");
  await event(sockets[2], "news");
  assert.deepEqual((await heard()).map((list) => list.join()), ["b", "b", "b", ""]);
}

export async function sendsBinaryToEverybody(session) {
  const { sockets } = await company(session, 4);
  const blob = randomBytes(5_000);
  const news = Promise.all(sockets.map((socket) => event(socket, "news")));
  sockets[0].emit("to-all", { name: "image", parts: [blob, blob] });
  for (const [value] of await news) {
    assert.equal(value.name, "image");
    assert.ok(value.parts.every((part) => blob.equals(part)));
    assert.equal(value.parts.length, 2);
  }
}

export async function forgetsAMemberThatLeft(session) {
  const { sockets } = await company(session, 2);
  await ask(sockets[0], "join", "short-lived");
  assert.deepEqual(await ask(sockets[1], "room-exists", "short-lived"), [true]);
  sockets[0].disconnect();
  for (let exists = true; exists; ) {
    [exists] = await ask(sockets[1], "room-exists", "short-lived");
  }
}
