// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

// How long the client waits for a heartbeat that does not come: the server pings every 300 ms and waits for a
// second.
import assert from "node:assert/strict";
import { create, ended, open, opened, printId } from "../engine-session.mjs";
import { milliseconds, relay } from "../relay.mjs";
import { endedOnTheServer } from "../session.mjs";

const PATIENCE = 1_300;
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
  const line = await relay(session.server);
  const socket = await open(session, "/heartbeat", { address: line.address });
  const { id } = socket;
  const end = ended(socket, "ping timeout");
  line.freeze(...ways);
  await end;
  await endedOnTheServer(session, id); // on the line as it is, so that the server finds its own reason
  line.cut();
}

// The last thing that arrives is the handshake.
export async function waitsAfterTheHandshake(session) {
  const line = await relay(session.server);
  const socket = create(session, "/heartbeat", { address: line.address });
  await waitsAfter("open", session, socket, line);
}

// The last thing that arrives is a ping; with an upgrade, one that came by WebSocket.
export async function waitsAfterAPing(session) {
  const line = await relay(session.server);
  const socket = await open(session, "/heartbeat", { address: line.address });
  await waitsAfter("ping", session, socket, line);
}

async function waitsAfter(event, session, socket, { freeze, delivered, cut }) {
  let begun;
  let id;
  socket.once(event, () => {
    begun = delivered();
    ({ id } = socket);
    console.log(`sid ${id}`);
    freeze("up", "down");
  });
  await ended(socket, "ping timeout");
  const waited = Number(milliseconds()) - begun;
  assert.ok(waited >= PATIENCE, `waited ${waited} ms only`);
  assert.ok(waited < LIMIT, `waited ${waited} ms`);
  await endedOnTheServer(session, id); // on the line as it is, so that the server finds its own reason
  cut();
}

// A hundred messages of 64 KB at once on a line so narrow that some of them still wait longer after the ping, which comes
// after 3 s, than the server waits for its answer, 2 s. The answer waits behind them. The client itself would wait for 5 s.
export async function outlivesAFlood(session) {
  const { address, widen } = await relay(session.server, { bytesPerSecond: 1_150_000 });
  const socket = create(session, "/narrow", { address });
  const gone = opened(socket, "nothing");
  const answered = opened(socket, "message");
  let ping;
  socket.once("ping", () => {
    ping = performance.now();
    setTimeout(widen, 2_200);
  });
  socket.once("open", () => {
    printId(socket);
    for (let i = 0; i < 99; i++) {
      socket.send(`.${"a".repeat(65_535)}`);
    }
    socket.send("last".padEnd(65_536));
  });
  assert.equal((await Promise.race([answered, gone])).trim(), "last");
  const waited = performance.now() - ping;
  assert.ok(waited > 2_000, `the answer came ${waited} ms after the ping`);
  gone.catch(() => {});
  socket.close();
}
