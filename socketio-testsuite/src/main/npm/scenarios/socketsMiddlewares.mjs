// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

// Middlewares between the client and its namespace.
import assert from "node:assert/strict";
import { connected, ask, event } from "../session.mjs";

export async function laterMiddlewaresAreSkippedAfterARefusal(session) {
  const main = await session.connect("/");
  const [before] = await ask(main, "third-middleware-ran");
  for (const auth of [{}, { word: "please" }]) {
    const refused = session.open("/guarded", { auth });
    refused.on("connect", () => assert.fail("it does not know the word"));
    const [error] = await event(refused, "connect_error");
    assert.ok(error instanceof Error);
    assert.equal(error.message, "wrong word");
    assert.equal(error.data, undefined);
  }
  assert.deepEqual(await ask(main, "third-middleware-ran"), [before]);
  const welcome = await session.connect("/guarded", { auth: { word: "open sesame" } });
  assert.deepEqual(await ask(main, "third-middleware-ran"), [before + 1]);
  assert.deepEqual(await ask(welcome, "way"), ["first, second, third"]);
}

// Another client decides when the slow middleware ends.
export async function clientWaitsForASlowMiddleware(session) {
  const main = await session.connect("/");
  const ticket = `ticket ${main.id}`;
  const waiting = session.open("/waiting", { auth: { ticket } });
  waiting.on("auth", () => assert.equal(waiting.connected, true));
  let isWaiting = false;
  while (!isWaiting) {
    [isWaiting] = await ask(main, "is-waiting", ticket);
  }
  await ask(main, "echo-ack", "it could have been let in meanwhile");
  assert.equal(waiting.connected, false);
  const done = connected(waiting);
  await ask(main, "let-in", ticket);
  await done;
  assert.deepEqual(await ask(waiting, "whoami"), [waiting.id, [waiting.id]]);
}

export async function mainNamespaceIsEnteredThroughItsMiddleware(session) {
  const refused = session.open("/?fail=yes", { path: "/eventful" });
  const [error] = await event(refused, "connect_error");
  assert.equal(error.message, "Auth failed (main namespace)");
  const socket = await session.connect("/", { path: "/eventful" });
  assert.deepEqual(await ask(socket, "echo-ack", "inside"), ["inside"]);
}

export async function middlewaresOfANamespaceLeaveTheMainOneAlone(session) {
  const main = session.open("/");
  const guarded = main.io.socket("/guarded", { auth: { word: "open sesame" } });
  await Promise.all([connected(main), connected(guarded)]);
  assert.equal(main.io.engine, guarded.io.engine);
  assert.deepEqual(await ask(guarded, "way"), ["first, second, third"]);
  assert.deepEqual(await ask(main, "echo-ack", "main"), ["main"]);
  guarded.disconnect();
}
