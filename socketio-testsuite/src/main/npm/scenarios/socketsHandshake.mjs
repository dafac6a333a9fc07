// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

// What a client learns of its connection and the server of its client (ids of the main and of another namespace, query
// as object and as text, auth as object and as function); and those that do not get in: too slow, turned away by the
// handshake filter, refused by a middleware of the main or of another namespace, gone before they were in.
import assert from "node:assert/strict";
import { ask, connected, event } from "../session.mjs";

const EVENTFUL = { path: "/eventful" };

export async function clientAndServerAgreeOnTheId(session) {
  for (const namespace of ["/", "/custom"]) {
    const socket = session.open(namespace, EVENTFUL);
    const answer = ask(socket, "whoami"); // asked for before there is an id
    await connected(socket);
    assert.match(socket.id, /^[\w-]{20}$/);
    assert.deepEqual(await answer, [socket.id, [socket.id]]);
    assert.notEqual(socket.id, socket.io.engine.id);
    socket.disconnect();
    assert.equal(socket.id, undefined);
  }
}

export async function queryReachesTheServer(session) {
  const shown = async (namespace, options) => {
    const socket = session.open(namespace, { ...EVENTFUL, ...options });
    const [handshake] = await event(socket, "handshake");
    assert.deepEqual((await ask(socket, "get-handshake"))[0], handshake);
    return handshake.query;
  };
  for (const namespace of ["/", "/custom"]) {
    assert.equal((await shown(namespace, { query: { a: "b" } })).a, "b");
    const { c, e } = await shown(`${namespace}?c=d&e=f`, {});
    assert.deepEqual([c, e], ["d", "f"]);
    assert.equal((await shown(namespace, { query: { "&a": "&=?a+ %20ü" } }))["&a"], "&=?a+ %20ü");
  }
}

export async function authReachesTheServerAndIsNoQuery(session) {
  const ways = [{ a: "b", c: { d: [1] } }, (tell) => tell({ a: "b", c: { d: [1] } })];
  for (const auth of ways) {
    const socket = session.open("/custom", { ...EVENTFUL, auth });
    const [handshake] = await event(socket, "handshake");
    assert.deepEqual(handshake.auth, { a: "b", c: { d: [1] } });
    assert.equal(handshake.query.a, undefined);
  }
}

// The server takes 10 ms to decide, which is longer than this client waits.
export async function clientThatDoesNotWaitIsToldSo(session) {
  const socket = session.open("/", { ...EVENTFUL, timeout: 0 });
  const [error] = await event(socket, "connect_error");
  assert.equal(error.message, "timeout");
  socket.io.timeout(20_000);
  socket.connect();
  await connected(socket);
  assert.deepEqual(await ask(socket, "whoami"), [socket.id, [socket.id]]);
}

export async function clientThatLeavesWhileItConnectsIsToldNothing(session) {
  const socket = session.open("/", EVENTFUL);
  for (const [emitter, name] of [[socket, "connect"], [socket, "connect_error"], [socket.io, "error"]]) {
    emitter.on(name, () => assert.fail(`${name} after it left`));
  }
  socket.disconnect();
  const other = await session.connect("/", EVENTFUL);
  assert.deepEqual(await ask(other, "echo-ack", "here"), ["here"]);
}

// What the transport saw is printed for the other side.
export async function clientIsTurnedAwayByTheHandshakeFilter(session) {
  const socket = session.open("/?turn-away=yes", EVENTFUL);
  socket.on("connect", () => assert.fail("it was turned away"));
  const [error] = await event(socket, "connect_error");
  assert.ok(error instanceof Error);
  const { message, description } = error;
  console.log(`turned away: ${message}, ${description?.message ?? description}`);
}

export async function refusalsNameTheirNamespace(session) {
  const main = session.open("/?fail=1", EVENTFUL);
  const custom = session.open("/no", EVENTFUL);
  const [[mainError], [customError]] = await Promise.all([event(main, "connect_error"), event(custom, "connect_error")]);
  assert.equal(mainError.message, "Auth failed (main namespace)");
  assert.equal(customError.message, "Auth failed (custom namespace)");
}

// Reconnecting is for broken connections: a refused socket is not presented again with the others.
export async function refusedSocketIsNotPresentedAgain(session) {
  const main = await session.connect("/", { ...EVENTFUL, reconnection: true, reconnectionDelay: 10 });
  const refused = main.io.socket("/no");
  let refusals = 0;
  refused.on("connect_error", () => refusals++);
  await event(refused, "connect_error");
  main.io.engine.close();
  await connected(main);
  await ask(main, "echo-ack", "back");
  assert.equal(refusals, 1);
}
