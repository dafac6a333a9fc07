// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { relay } from "../relay.mjs";
import { ask, connected, event, within } from "../session.mjs";

export async function reconnectsWhenTheTransportIsCut(session) {
  const { address, cut, mend } = await relay(session.server);
  const socket = await session.connect("/", {
    server: address,
    reconnection: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 100,
  });
  const firstId = socket.id;
  const gone = event(socket, "disconnect");
  cut();
  assert.match((await gone)[0], /^transport (close|error)$/);
  socket.emit("echo", "written while away");
  const echoed = event(socket, "echo-back");
  mend();
  await connected(socket);
  assert.notEqual(socket.id, firstId);
  assert.deepEqual(await echoed, ["written while away"]);
  await session.settled(socket);
}

// The other side undeploys the application when it reads the line.
export async function noticesTheUndeployment(session) {
  const socket = await session.connect();
  const gone = event(socket, "disconnect");
  console.log("connected");
  assert.match((await gone)[0], /^transport (close|error)$/);
}

// The other side deploys the application, takes it away when it reads that all are connected, and brings it back when it
// reads that they are gone.
export async function comesBackAfterEachDeployment(session, times, asked) {
  const often = { reconnection: true, reconnectionDelay: 50, reconnectionDelayMax: 100, randomizationFactor: 0 };
  const open = (...transports) => session.open("/", { ...often, transports });
  const sockets = [open("polling"), open("websocket"), open("polling", "websocket")];
  const each = (state) => Promise.all(sockets.map((socket) => reached(socket, state)));
  for (let i = 1; i <= Number(times); i++) {
    await each(true);
    await session.settled(sockets[2]);
    await Promise.all(sockets.map((socket) => ask(socket, asked, { name: "ada" })));
    const gone = each(false);
    console.log(`connected ${i}`);
    await gone;
    console.log(`gone ${i}`);
  }
}

function reached(socket, isConnected) {
  const name = isConnected ? "connect" : "disconnect";
  return within(name, new Promise((resolve) => (socket.connected === isConnected ? resolve() : socket.once(name, resolve))));
}

// Stays connected over several heartbeats, to see that they are answered in time.
export async function outlivesSeveralHeartbeats(session) {
  const socket = await session.connect("/", session.variant === "v4" ? { path: "/fast" } : {});
  let pings = 0;
  const three = new Promise((resolve) =>
    socket.io.engine.on("packet", ({ type }) => /^p[io]ng$/.test(type) && ++pings === 3 && resolve()),
  );
  const gone = event(socket, "disconnect").then(([reason]) => assert.fail(reason));
  await Promise.race([three, gone]);
  assert.deepEqual(await ask(socket, "echo-ack", "still here"), ["still here"]);
}
