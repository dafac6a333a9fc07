// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { ask, connected, event, within } from "../session.mjs";

export async function greetsWithAnIdOfItsOwn(session) {
  const socket = await session.connect();
  assert.match(socket.id, /^[\w-]{20}$/);
  assert.notEqual(socket.id, socket.io.engine.id);
  assert.deepEqual(await ask(socket, "whoami"), [socket.id, [socket.id]]);
}

export async function receivesAuthData(session) {
  for (const namespace of ["/", "/custom"]) {
    const socket = session.open(namespace, { auth: { token: "123", nested: { list: [1, "zwei", null] } } });
    assert.deepEqual(await event(socket, "auth"), [{ token: "123", nested: { list: [1, "zwei", null] } }]);
    const anonymous = session.open(namespace);
    assert.deepEqual(await event(anonymous, "auth"), [{}]);
  }
}

export async function isRefusedByMiddlewareWithMessageAndData(session) {
  const socket = session.open("/admin", { auth: { token: "guess" } });
  const [error] = await event(socket, "connect_error");
  assert.equal(error.message, "not an administrator");
  assert.deepEqual(error.data, { code: 401 });
  socket.auth = { token: "letmein" };
  socket.connect();
  await connected(socket);
}

export async function isRefusedAnUnknownNamespace(session) {
  const main = await session.connect();
  const unknown = main.io.socket("/nowhere");
  const [error] = await session.refused(unknown);
  assert.equal(error.message, "Invalid namespace");
  assert.deepEqual(await ask(main, "echo-ack", "still here"), ["still here"]);
}

export async function usesSeveralNamespacesOverOneSession(session) {
  const main = await session.connect();
  const custom = main.io.socket("/custom");
  await connected(custom);
  assert.equal(custom.io.engine, main.io.engine);
  assert.notEqual(custom.id, main.id);
  assert.deepEqual(await ask(custom, "echo-ack", "custom"), ["custom"]);
  custom.disconnect();
  assert.deepEqual(await ask(main, "echo-ack", "main"), ["main"]);
  custom.connect();
  await connected(custom);
  assert.deepEqual(await ask(custom, "echo-ack", "again"), ["again"]);
}

export async function isDisconnectedFromOneNamespace(session) {
  const main = await session.connect();
  const custom = main.io.socket("/custom");
  await connected(custom);
  const gone = event(custom, "disconnect");
  custom.emit("disconnect-me");
  assert.equal((await gone)[0], "io server disconnect");
  assert.deepEqual(await ask(main, "echo-ack", "still here"), ["still here"]);
}

export async function isDisconnectedAltogether(session) {
  const main = await session.connect();
  const custom = main.io.socket("/custom");
  await connected(custom);
  const lastWords = event(main, "last-words");
  const gone = Promise.all([event(main, "disconnect"), event(custom, "disconnect"), event(main.io.engine, "close")]);
  main.emit("disconnect-session");
  assert.deepEqual(await lastWords, ["good bye"]);
  const [[mainReason], [customReason]] = await gone;
  assert.equal(mainReason, "io server disconnect");
  assert.equal(customReason, "io server disconnect");
}

export async function printsItsIdsAndLeaves(session) {
  const main = await session.connect();
  const custom = main.io.socket("/custom");
  await connected(custom);
  console.log(`custom ${custom.id}`);
  console.log(`main ${main.id}`);
  custom.disconnect();
  assert.deepEqual(await ask(main, "echo-ack", "still here"), ["still here"]);
  main.io.engine.close();
  await within("the end", new Promise((resolve) => (main.connected ? main.once("disconnect", resolve) : resolve())));
}

export async function manyAtOnce(session, count) {
  const sockets = Array.from({ length: Number(count) }, () => session.open());
  await Promise.all(sockets.map(connected));
  const answers = await Promise.all(sockets.map((socket, i) => ask(socket, "echo-ack", i)));
  assert.deepEqual(answers.flat(), sockets.map((_, i) => i));
  assert.equal(new Set(sockets.map((socket) => socket.id)).size, sockets.length);
}
