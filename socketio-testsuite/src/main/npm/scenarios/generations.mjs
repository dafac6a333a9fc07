// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { openPage } from "../page.mjs";
import { ask, connected, event } from "../session.mjs";

export async function knowsTheIdsTheServerKnows(session) {
  const main = await session.connect();
  const custom = main.io.socket("/custom");
  await connected(custom);
  assert.deepEqual(await ask(main, "whoami"), [main.id, [main.id]]);
  assert.deepEqual(await ask(custom, "whoami"), [custom.id, [custom.id]]);
  if (session.variant === "v2") {
    assert.equal(main.id, main.io.engine.id);
    assert.equal(custom.id, `/custom#${main.io.engine.id}`);
  } else {
    assert.notEqual(main.id, main.io.engine.id);
    assert.notEqual(custom.id, main.id);
  }
}

export async function sendsDataWithItsNamespace(session) {
  const data = { token: "1 2,3", name: "größer 漢字 & more" };
  const socket = session.open("/custom", session.variant === "v2" ? { query: data } : { auth: data });
  assert.deepEqual(await event(socket, "auth"), [data]);
  assert.deepEqual(await ask(socket, "echo-ack", "here"), ["here"]);
  const main = session.open("/", session.variant === "v2" ? {} : { auth: data });
  assert.deepEqual(await event(main, "auth"), [session.variant === "v2" ? {} : data]);
}

export async function seesTheRefusalOfAMiddleware(session) {
  const [reason] = await session.refused(session.open("/closed"));
  assert.equal(session.variant === "v2" ? reason : reason.message, 'closed for "today"');
  const socket = session.open("/admin");
  const [error] = await session.refused(socket);
  if (session.variant === "v2") {
    assert.deepEqual(error, { code: 401 });
  } else {
    assert.equal(error.message, "not an administrator");
    assert.deepEqual(error.data, { code: 401 });
  }
  const data = { token: "letmein" };
  const admitted = session.open("/admin", session.variant === "v2" ? { query: data } : { auth: data });
  await connected(admitted);
}

// Sends until the upgrade is over, so that the header of a packet may leave by polling, and its attachments by the
// WebSocket.
export async function carriesBinaryAcrossTheUpgrade(session) {
  const socket = await session.connectBeforeUpgrade();
  const echoes = [];
  socket.on("echo-back", (...values) => echoes.push(values));
  const blobs = [];
  const isUpgraded = () => session.transport !== "upgrade" || socket.io.engine.transport.name === "websocket";
  while (blobs.length < 200 || (!isUpgraded() && blobs.length < 20_000)) {
    const pair = [randomBytes(3), randomBytes(500)];
    socket.emit("echo", blobs.push(pair), { small: pair[0], nested: [pair[1]] });
    await new Promise(setImmediate);
  }
  await session.settled(socket);
  await ask(socket, "echo-ack", "all has arrived");
  assert.equal(echoes.length, blobs.length);
  echoes.forEach(([number, { small, nested }], i) => {
    assert.equal(number, i + 1);
    assert.ok(blobs[i][0].equals(small));
    assert.ok(blobs[i][1].equals(nested[0]));
  });
}

// At the path where only the present generation is served.
export async function isRefusedByDefault(session) {
  const socket = session.open("/", { path: "/socket.io" });
  socket.on("connect", () => assert.fail("was let in"));
  await event(socket, "connect_error");
}

// What a browser does that can do nothing else.
export async function pollsWithScriptsAndForms(session) {
  const page = openPage();
  session.leavesTraces = true;
  const socket = await session.connect("/", { forceJSONP: true });
  const blob = randomBytes(1_000);
  const values = [
    "line\nfeed \\n \\\\n \r\n tab\t \"quoted\" 'back\\slash'", "</script><!-- & = + % %41 ;", "\u2028\u2029\u001e\u0007", "€ 漢字 😀",
    { nested: [blob, { again: blob }] },
  ];
  socket.emit("echo", ...values);
  const [echo, answer] = await Promise.all([event(socket, "echo-back"), ask(socket, "echo-ack", ...values)]);
  assert.deepEqual(echo, values);
  assert.deepEqual(answer, values);
  assert.ok(page.scripts > 1);
  assert.ok(page.forms > 0);
}
