// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

// How long the client waits for a heartbeat that does not come: the server pings every 300 ms and waits for 200 ms.
import assert from "node:assert/strict";
import { create, ended, open, opened, printId } from "../engine-session.mjs";
import { milliseconds, relay } from "../relay.mjs";

const PATIENCE = 500;
// The machine may be slow, the client's timer not that slow.
const LIMIT = 15_000;

// What the server sends gets lost, what the client sends arrives.
export async function timesOutWhenNoPingArrives(session) {
  await timesOutWhenFrozen(session, "down");
}

export async function timesOutWhenNothingTravels(session) {
  await timesOutWhenFrozen(session, "up", "down");
}

async function timesOutWhenFrozen(session, ...ways) {
  const { address, freeze } = await relay(session.server);
  const socket = await open(session, "/heartbeat", { address });
  const end = ended(socket, "ping timeout");
  freeze(...ways);
  await end;
}

// The last thing that arrives is the handshake.
export async function waitsAfterTheHandshake(session) {
  const { address, freeze, delivered } = await relay(session.server);
  const socket = create(session, "/heartbeat", { address });
  let handshake;
  socket.once("open", () => {
    printId(socket);
    handshake = delivered();
    freeze("up", "down");
  });
  await endedAfterPatience(socket, () => handshake);
}

// The last thing that arrives is a ping; with an upgrade, one that came by WebSocket.
export async function waitsAfterAPing(session) {
  const { address, freeze, delivered } = await relay(session.server);
  const socket = await open(session, "/heartbeat", { address });
  let ping;
  socket.once("ping", () => {
    ping = delivered();
    freeze("up", "down");
  });
  await endedAfterPatience(socket, () => ping);
}

async function endedAfterPatience(socket, begin) {
  await ended(socket, "ping timeout");
  const waited = Number(milliseconds()) - begin();
  assert.ok(waited >= PATIENCE, `waited ${waited} ms only`);
  assert.ok(waited < LIMIT, `waited ${waited} ms`);
}

// A hundred messages of 64 KB at once on a narrow line: they take longer than the server, which pings after 2 s, waits for
// the answer to a ping, 1 s. The answer has to wait behind them, until about a second and a half after the ping; the client
// itself would wait for three.
export async function outlivesAFlood(session) {
  const { address } = await relay(session.server, { bytesPerSecond: 1_900_000 });
  const socket = create(session, "/narrow", { address });
  const gone = opened(socket, "nothing");
  const answered = opened(socket, "message");
  const times = [];
  for (const name of ["open", "ping", "message"]) {
    socket.once(name, () => times.push(performance.now()));
  }
  socket.once("open", () => {
    printId(socket);
    for (let i = 0; i < 99; i++) {
      socket.send(`.${"a".repeat(65_535)}`);
    }
    socket.send("last".padEnd(65_536));
  });
  assert.equal((await Promise.race([answered, gone])).trim(), "last");
  const [, ping, message] = times;
  assert.ok(message - ping > 1_000, `the answer came ${message - ping} ms after the ping`);
  gone.catch(() => {});
  socket.close();
}
