// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

// Coming back: by itself, by hand once, at once, after attempts that ended too early, one socket of two, after a packet
// that could not be decoded, to the rooms and data of before, not at all, after the server was away. How long a client
// waits between attempts is its own affair and not repeated here.
import assert from "node:assert/strict";
import { ask, connected, event } from "../session.mjs";

const EVENTFUL = { path: "/eventful" };
const PERSISTENT = { reconnection: true, reconnectionDelay: 10, reconnectionDelayMax: 50 };

export async function comesBackByItself(session) {
  const socket = session.open("/", PERSISTENT);
  socket.io.on("reconnect_attempt", () => assert.fail("nothing is wrong"));
  socket.on("connect_error", () => assert.fail("nothing is wrong"));
  await connected(socket);
  await session.settled(socket);
  socket.io.off("reconnect_attempt");
  const { id } = socket;
  socket.io.on("reconnect_attempt", () => assert.equal(socket.id, undefined));
  const back = event(socket.io, "reconnect");
  socket.io.engine.close();
  assert.deepEqual(await back, [1]);
  await connected(socket);
  assert.notEqual(socket.id, id);
  await session.settled(socket);
  assert.deepEqual(await ask(socket, "whoami"), [socket.id, [socket.id]]);
}

export async function comesBackByHandOnceAndThenByItself(session) {
  const socket = await session.connect("/", PERSISTENT);
  let connections = 0;
  socket.on("connect", () => connections++);
  const gone = event(socket, "disconnect");
  socket.disconnect();
  assert.deepEqual((await gone)[0], "io client disconnect");
  assert.equal(socket.id, undefined);
  socket.connect();
  await connected(socket);
  await ask(socket, "echo-ack", "back");
  assert.equal(connections, 1);
  await session.settled(socket);
  const back = event(socket.io, "reconnect");
  socket.io.engine.close();
  await back;
  await connected(socket);
  assert.deepEqual(await ask(socket, "echo-ack", "back again"), ["back again"]);
  assert.equal(connections, 2);
}

export async function comesBackAtOnce(session) {
  const socket = await session.connect("/", EVENTFUL);
  let disconnections = 0;
  socket.on("disconnect", () => disconnections++);
  socket.disconnect().connect();
  await connected(socket);
  assert.deepEqual(await ask(socket, "whoami"), [socket.id, [socket.id]]);
  assert.equal(disconnections, 1);
}

// Every attempt ends before the server has decided; the server has to cope with clients that do not wait for it.
export async function givesUpAfterEveryRoundOfImpatientAttempts(session) {
  const options = { ...EVENTFUL, ...PERSISTENT, timeout: 0, reconnectionAttempts: 2 };
  const socket = session.open("/", options);
  const attempts = [];
  socket.io.on("reconnect_attempt", (attempt) => attempts.push(attempt));
  await event(socket.io, "reconnect_failed");
  assert.deepEqual(attempts, [1, 2]);
  const failedAgain = event(socket.io, "reconnect_failed");
  socket.connect();
  await failedAgain;
  assert.deepEqual(attempts, [1, 2, 1, 2]);
  socket.io.timeout(20_000);
  socket.connect();
  await connected(socket);
  assert.deepEqual(await ask(socket, "echo-ack", "patient at last"), ["patient at last"]);
}

export async function oneSocketStaysAwayWhileAnotherComesBack(session) {
  const main = await session.connect("/", { ...EVENTFUL, ...PERSISTENT });
  const custom = main.io.socket("/custom");
  await connected(custom);
  main.on("connect", () => assert.fail("it was told to stay away"));
  main.io.once("reconnect_attempt", () => main.disconnect());
  main.io.engine.close();
  await connected(custom);
  assert.deepEqual(await ask(custom, "echo-ack", "back"), ["back"]);
  assert.equal(main.connected, false);
  custom.disconnect();
}

// What the client cannot decode costs it the connection, and it makes a new one.
export async function comesBackAfterAPacketItCannotDecode(session) {
  const socket = await session.connect("/", PERSISTENT);
  const { engine } = socket.io;
  const back = event(socket.io, "reconnect");
  engine.emit("data", "bad");
  await back;
  await connected(socket);
  assert.notEqual(socket.io.engine, engine);
  assert.equal(engine.readyState, "closed");
  assert.deepEqual(await ask(socket, "whoami"), [socket.id, [socket.id]]);
}

export async function comesBackToItsRoomsAndData(session) {
  const socket = session.open("/", { ...EVENTFUL, ...PERSISTENT });
  await event(socket, "handshake"); // carries the offset without which there is no recovery
  await session.settled(socket);
  assert.equal(socket.recovered, false);
  const { id } = socket;
  await ask(socket, "join", "blue");
  socket.emit("unanswered");
  socket.io.engine.close();
  await connected(socket);
  assert.equal(socket.recovered, true);
  assert.equal(socket.id, id);
  assert.deepEqual((await ask(socket, "whoami"))[1].sort(), [id, "blue"].sort());
  assert.deepEqual(await ask(socket, "deliveries"), [1]);
}

// The other side takes the application away when it reads the line.
export async function givesUpOnceWhenTheServerIsGone(session) {
  const socket = await session.connect("/", { ...PERSISTENT, reconnectionAttempts: 3 });
  const counts = { disconnect: 0, reconnect_attempt: 0, reconnect_error: 0, reconnect_failed: 0, reconnect: 0 };
  socket.on("disconnect", () => counts.disconnect++);
  Object.keys(counts).forEach((name) => socket.io.on(name, () => counts[name]++));
  const failed = event(socket.io, "reconnect_failed");
  console.log("connected");
  await failed;
  assert.deepEqual(counts, { disconnect: 1, reconnect_attempt: 3, reconnect_error: 3, reconnect_failed: 1, reconnect: 0 });
  assert.equal(socket.active, true);
  assert.equal(socket.connected, false);
}

// The other side takes the application away when it reads the first line, and brings it back at the second one.
export async function comesBackToTheServerThatCameBack(session) {
  const socket = await session.connect("/", PERSISTENT);
  const { id } = socket;
  const gone = event(socket, "disconnect");
  console.log("connected");
  assert.match((await gone)[0], /^transport (close|error)$/);
  socket.emit("item", 0);
  const back = event(socket.io, "reconnect");
  console.log("gone");
  await back;
  await connected(socket);
  assert.notEqual(socket.id, id);
  socket.emit("item", 1);
  assert.deepEqual(await ask(socket, "items-received"), [2, 2]);
  await session.settled(socket);
}

// The other side closes the server when it reads the line, and lets nobody in from then on.
export async function noticesTheEndOfTheServer(session) {
  const socket = await session.connect("/", { path: "/closing", ...PERSISTENT, reconnectionAttempts: 2 });
  const gone = event(socket, "disconnect");
  const failed = event(socket.io, "reconnect_failed");
  console.log("connected");
  assert.match((await gone)[0], /^transport (close|error)$/);
  await failed;
}
