// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { ask, connected, event, events, within } from "../session.mjs";

// Every call has a namespace of its own, so that no scenario meets the clients of another one.
function tenant() {
  return `/tenant-${process.pid}${Math.floor(Math.random() * 1e9)}`;
}

export async function comesIntoBeingByPattern(session) {
  const name = tenant();
  const socket = session.open(name);
  const hello = event(socket, "hello");
  await connected(socket);
  assert.deepEqual(await hello, [`welcome to ${name}`]);
  const other = await session.connect(tenant());
  const news = Promise.all([event(socket, "news"), event(other, "news")]);
  await ask(other, "tell-tenants", "to every tenant", Buffer.from([1, 2]));
  for (const [text, bytes] of await news) {
    assert.equal(text, "to every tenant");
    assert.deepEqual([...Buffer.from(bytes)], [1, 2]);
  }
}

export async function parentReachesARoomOfItsChildren(session) {
  const [inside, alsoInside, outside] = await Promise.all([1, 2, 3].map(() => session.connect(tenant())));
  const room = `room-${tenant()}`;
  await ask(inside, "join", room);
  await ask(alsoInside, "join", room);
  outside.on("news", () => assert.fail("not a member"));
  const news = Promise.all([event(inside, "news"), event(alsoInside, "news")]);
  await ask(outside, "tell-room-of-tenants", room, "to members");
  assert.deepEqual(await news, [["to members"], ["to members"]]);
  await ask(outside, "join", "flush");
}

export async function comesIntoBeingByFunctionOrIsRefused(session) {
  const name = `/by-function${tenant()}`;
  const refused = session.open(name, { auth: { token: "guess" } });
  const [error] = await event(refused, "connect_error");
  assert.equal(error.message, "Invalid namespace");
  const welcome = session.open(name, { auth: { token: "abc" } });
  const hello = event(welcome, "hello");
  await connected(welcome);
  assert.deepEqual(await hello, ["found by function"]);
}

export async function comesBackAfterItWasRemoved(session) {
  const main = await session.connect("/", { path: "/cleanup" });
  const name = tenant();
  const socket = main.io.socket(name);
  await connected(socket);
  assert.deepEqual(await ask(main, "exists", name), [true]);
  socket.disconnect();
  await within("the removal", gone(main, name));
  const hello = event(socket, "hello");
  socket.connect();
  await connected(socket);
  assert.deepEqual(await hello, [`welcome to ${name}`]);
  assert.deepEqual(await ask(main, "exists", name), [true]);
}

async function gone(main, name) {
  while ((await ask(main, "exists", name))[0]) {
    // asked again: the namespace goes a little later than its last client
  }
}

async function ofEveryTransport(session, name) {
  const ways = [["polling"], ["websocket"], ["polling", "websocket"]];
  const sockets = ways.map((transports) => session.open(name, { transports }));
  await Promise.all(sockets.map(connected));
  return sockets;
}

export async function broadcastReachesClientsOfEveryTransport(session) {
  const sockets = await ofEveryTransport(session, tenant());
  const news = Promise.all(sockets.map((socket) => events(socket, "news", 2)));
  await ask(sockets[0], "tell-tenant", "first");
  await ask(sockets[1], "tell-tenant", "second");
  assert.deepEqual(await news, Array(3).fill([["first"], ["second"]]));
}

export async function roomJoinedInAMiddlewareReceives(session) {
  const sockets = await ofEveryTransport(session, tenant());
  const news = Promise.all(sockets.map((socket) => event(socket, "news")));
  await ask(sockets[0], "tell-room-of-tenants", "joined-on-the-way-in", "to members");
  assert.deepEqual(await news, Array(3).fill(["to members"]));
}
