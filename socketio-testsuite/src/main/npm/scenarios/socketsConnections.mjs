// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

// How names, paths and queries decide which sockets share a connection: names with and without a slash, one connection
// for several namespaces, one each for equal namespaces, other queries and other paths, namespaces that are opened after
// the connection, after another one was left or after the connection was closed, sockets that are asked for twice.
import assert from "node:assert/strict";
import { listening, speak } from "../news.mjs";
import { ask, connected, event } from "../session.mjs";

const SHARED = { forceNew: false };
const EVENTFUL = { path: "/eventful" };

export async function namespaceIsFoundByEitherSpellingOfItsName(session) {
  const socket = await session.connect("/slashless");
  assert.deepEqual(await ask(socket, "first-spelling"), ["without a slash"]);
  assert.deepEqual(await ask(socket, "second-spelling"), ["with a slash"]);
  const main = await session.connect("/");
  assert.deepEqual(await ask(main, "empty-name"), ["main"]);
}

export async function emptyNameIsTheMainNamespace(session) {
  const sockets = await Promise.all(["", "/"].map((name) => session.connect(name)));
  const heard = listening(sockets);
  speak(sockets[0], { by: "server" }, "to the main namespace");
  assert.deepEqual(await heard(), Array(2).fill(["to the main namespace"]));
}

export async function twoClientsOfANamespaceHaveConnectionsOfTheirOwn(session) {
  const [one, two] = await Promise.all([1, 2].map(() => session.connect("/custom", SHARED)));
  assert.notEqual(one.io, two.io);
  assert.notEqual(one.io.engine.id, two.io.engine.id);
  assert.notEqual(one.id, two.id);
  one.disconnect();
  assert.deepEqual(await ask(two, "whoami"), [two.id, [two.id]]);
}

export async function queriesAndPathsMakeConnectionsOfTheirOwn(session) {
  const plain = await session.connect("/", { ...SHARED, ...EVENTFUL });
  const asking = await session.connect("/?woot=yes", { ...SHARED, ...EVENTFUL });
  const elsewhere = await session.connect("/", SHARED);
  assert.equal(new Set([plain, asking, elsewhere].map((socket) => socket.io.engine.id)).size, 3);
  assert.equal((await ask(plain, "get-handshake"))[0].query.woot, undefined);
  assert.equal((await ask(asking, "get-handshake"))[0].query.woot, "yes");
  assert.deepEqual(await ask(elsewhere, "empty-name"), ["main"]);
}

export async function namespacesShareOneConnection(session) {
  const custom = await session.connect("/custom", { ...SHARED, ...EVENTFUL });
  const other = session.open("/other", { ...SHARED, ...EVENTFUL });
  await connected(other);
  const { engine } = custom.io;
  custom.disconnect();
  const main = custom.io.socket("/");
  await connected(main);
  for (const socket of [main, other]) {
    assert.deepEqual(await ask(socket, "whoami"), [socket.id, [socket.id]]);
  }
  main.disconnect();
  assert.deepEqual(await ask(other, "whoami"), [other.id, [other.id]]);
  assert.equal(other.io.engine, engine);
}

// The last socket of a connection closes it; another one opens it again.
export async function namespaceIsOpenedAfterTheConnectionWasClosed(session) {
  const main = await session.connect("/", EVENTFUL);
  const { engine } = main.io;
  const closed = event(engine, "close");
  main.disconnect();
  await closed;
  const custom = main.io.socket("/custom");
  await connected(custom);
  assert.notEqual(main.io.engine, engine);
  assert.deepEqual(await ask(custom, "whoami"), [custom.id, [custom.id]]);
  assert.equal(main.connected, false);
  assert.equal(main.io.socket("/"), main);
  await connected(main);
  assert.deepEqual(await ask(main, "whoami"), [main.id, [main.id]]);
  custom.disconnect();
}

export async function socketIsConnectedOnceHoweverOftenItIsAskedFor(session) {
  const main = session.open("/", EVENTFUL);
  const packets = [];
  main.io.engine.on("packetCreate", ({ type, data }) => type === "message" && packets.push(data));
  const custom = main.io.socket("/custom");
  assert.equal(main.io.socket("/"), main);
  await Promise.all([connected(main), connected(custom)]);
  assert.equal(main.io.socket("/custom"), custom);
  const closed = event(main.io.engine, "close");
  main.disconnect();
  custom.disconnect();
  assert.match((await closed)[0], /^forced close$/);
  assert.deepEqual(packets, ["0", "0/custom,", "1", "1/custom,"]);
}
