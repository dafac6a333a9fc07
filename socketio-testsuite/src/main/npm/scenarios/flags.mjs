// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { ask, connected, event, within } from "../session.mjs";

// A client that has the server send events, all in one call of a handler.
export async function remoteControl(session) {
  const control = session.open("/control", { transports: ["websocket"] });
  await connected(control);
  return control;
}

// A client with everything it has received.
async function observed(session) {
  const socket = await session.connect("/observed");
  return watch(socket);
}

function watch(socket) {
  const values = [];
  socket.on("event", (value) => values.push(Buffer.isBuffer(value) ? value.toString() : value));
  return { socket, values };
}

// Waits until what was sent before has arrived.
async function flushed(control, { socket, values }) {
  const last = new Promise((resolve) => socket.on("event", (value) => value === "last" && resolve()));
  await ask(control, "send", socket.id, "normal", "last");
  await within("the last event", last);
  assert.equal(values.pop(), "last");
}

// Repeats what may be dropped because the client cannot take it yet, such as between two polls, until all have received
// something.
async function repeated(action, observers) {
  let isOver = false;
  const repetition = (async () => {
    while (!isOver && observers.some(({ values }) => values.length === 0)) {
      await action();
    }
  })();
  await within("a volatile event", repetition).finally(() => (isOver = true));
}

export async function dropsAVolatileEventBehindAnother(session) {
  const control = await remoteControl(session);
  const client = await observed(session);
  for (let i = 0; i < 20; i++) {
    await ask(control, "send", client.socket.id, "normal", i, "volatile", "dropped");
  }
  await flushed(control, client);
  assert.deepEqual(client.values, Array.from({ length: 20 }, (_, i) => i));
}

export async function deliversAVolatileEventAlone(session) {
  const control = await remoteControl(session);
  const client = await observed(session);
  await repeated(() => ask(control, "send", client.socket.id, "volatile", "alone"), [client]);
}

async function deliversTheFirst(session, first, second, ...command) {
  const control = await remoteControl(session);
  const client = await observed(session);
  const [name, target = client.socket.id] = command;
  await repeated(() => ask(control, name, target, "volatile", first, "volatile", second), [client]);
  await flushed(control, client);
  assert.deepEqual([...new Set(client.values)], ["first"]);
}

export function deliversTheFirstOfTwoVolatileEvents(session) {
  return deliversTheFirst(session, "first", "second", "send");
}

export function deliversTheFirstOfTwoVolatileEventsWithBytes(session) {
  return deliversTheFirst(session, Buffer.from("first"), Buffer.from("second"), "send");
}

export function deliversTheFirstOfTwoVolatileBroadcastsWithBytes(session) {
  return deliversTheFirst(session, Buffer.from("first"), Buffer.from("second"), "broadcast", "all");
}

export async function deliversEventsAroundADroppedOne(session) {
  const control = await remoteControl(session);
  const client = await observed(session);
  await ask(control, "send", client.socket.id, "normal", "before", "volatile", "dropped", "normal", "after");
  await flushed(control, client);
  assert.deepEqual(client.values, ["before", "after"]);
}

export async function dropsAVolatileBroadcastBehindAnother(session) {
  const control = await remoteControl(session);
  const clients = [await observed(session), await observed(session)];
  await ask(control, "broadcast", "all", "normal", "normal", "volatile", "dropped");
  for (const client of clients) {
    await flushed(control, client);
    assert.deepEqual(client.values, ["normal"]);
  }
}

export async function deliversAVolatileBroadcastAlone(session) {
  const control = await remoteControl(session);
  const clients = [await observed(session), await observed(session)];
  await repeated(() => ask(control, "broadcast", "all", "volatile", "alone"), clients);
}

export async function deliversAVolatileBroadcastOfBytesToEveryTransport(session) {
  const control = await remoteControl(session);
  const ways = [["polling"], ["websocket"], ["polling", "websocket"]];
  const clients = ways.map((transports) => watch(session.open("/observed", { transports })));
  await Promise.all(clients.map(({ socket }) => connected(socket)));
  const { engine } = clients[2].socket.io;
  if (engine.transport.name === "polling") {
    await event(engine, "upgrade");
  }
  await repeated(() => ask(control, "broadcast", "all", "volatile", Buffer.from("bytes")), clients);
  clients.forEach(({ values }) => assert.equal(values[0], "bytes"));
}
