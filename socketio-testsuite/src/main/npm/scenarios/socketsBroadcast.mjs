// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

// Who receives a broadcast and who does not.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { listening, speak } from "../news.mjs";
import { ask, events } from "../session.mjs";

async function company(session, namespace, count) {
  const sockets = await Promise.all(Array.from({ length: count }, () => session.connect(namespace)));
  return { sockets, heard: listening(sockets) };
}

export async function serverLeavesOutASocket(session) {
  const { sockets, heard } = await company(session, "/", 4);
  speak(sockets[0], { by: "server", except: [sockets[2].id] }, "a");
  assert.deepEqual(await heard(), [["a"], ["a"], [], ["a"]]);
  speak(sockets[0], { by: "server", except: [sockets[0].id, sockets[3].id] }, "b");
  assert.deepEqual(await heard(), [[], ["b"], ["b"], []]);
}

export async function namespaceLeavesOutASocketOrARoom(session) {
  const { sockets, heard } = await company(session, "/custom", 4);
  const outside = await session.connect("/");
  outside.on("news", () => assert.fail("not of this namespace"));
  speak(sockets[0], { by: "namespace", except: [sockets[2].id] }, "a");
  assert.deepEqual(await heard(), [["a"], ["a"], [], ["a"]]);
  await ask(sockets[1], "join", "muted");
  await ask(sockets[2], "join", "muted");
  speak(sockets[0], { by: "namespace", except: ["muted"] }, "b");
  assert.deepEqual(await heard(), [["b"], [], [], ["b"]]);
  await ask(outside, "echo-ack", "flush");
}

export async function socketLeavesOutItselfASocketOrARoom(session) {
  const { sockets, heard } = await company(session, "/custom", 4);
  speak(sockets[0], { by: "socket" }, "a");
  assert.deepEqual(await heard(), [[], ["a"], ["a"], ["a"]]);
  speak(sockets[0], { by: "socket", except: [sockets[1].id] }, "b");
  assert.deepEqual(await heard(), [[], [], ["b"], ["b"]]);
  await ask(sockets[1], "join", "muted");
  await ask(sockets[3], "join", "muted");
  speak(sockets[0], { by: "socket", except: ["muted"] }, "c");
  assert.deepEqual(await heard(), [[], [], ["c"], []]);
  speak(sockets[1], { by: "socket", except: ["muted"] }, "d");
  assert.deepEqual(await heard(), [["d"], [], ["d"], []]);
}

export async function socketSpeaksInBytesToARoomAndToItself(session) {
  const { sockets, heard } = await company(session, "/", 3);
  await ask(sockets[0], "join", "blue");
  await ask(sockets[1], "join", "blue");
  const own = events(sockets[0], "own-news", 1);
  sockets.slice(1).forEach((socket) => socket.on("own-news", () => assert.fail("only for the sender")));
  const blob = randomBytes(1_000);
  speak(sockets[0], { by: "socket", to: ["blue"], toMyself: true }, blob);
  assert.deepEqual(await heard(), [[], [blob], []]);
  assert.deepEqual(await own, [[blob]]);
}
