// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

// Three clients in one namespace: one stays on polling, one has WebSocket only, one is being upgraded.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { listening, speak } from "../news.mjs";
import { relay } from "../relay.mjs";
import { ask, connected, within } from "../session.mjs";

const WAYS = [["polling"], ["websocket"], ["polling", "websocket"]];

async function trio(session, namespace) {
  const sockets = WAYS.map((transports) => session.open(namespace, { transports }));
  await Promise.all(sockets.map(connected));
  assert.deepEqual(sockets.slice(0, 2).map(transportOf), ["polling", "websocket"]);
  return { sockets, heard: listening(sockets) };
}

function transportOf(socket) {
  return socket.io.engine.transport.name;
}

// Broadcasts until the third client has been upgraded; nobody may miss or repeat anything.
async function broadcastWhileUpgrading(session, namespace, value) {
  const { sockets, heard } = await trio(session, namespace);
  const [polling, webSocket, upgrading] = sockets;
  const sent = [];
  while (sent.length < 20 || transportOf(upgrading) === "polling") {
    sent.push(value(sent.length));
    speak(webSocket, { by: "namespace" }, sent.at(-1));
    await ask(webSocket, "echo-ack", "next");
  }
  assert.deepEqual(await heard(), Array(3).fill(sent));
  assert.deepEqual(sockets.map(transportOf), ["polling", "websocket", "websocket"]);
  for (const speaker of [polling, upgrading]) {
    speak(speaker, { by: "namespace" }, "from another one");
    assert.deepEqual(await heard(), Array(3).fill(["from another one"]));
  }
}

export async function hearABroadcast(session) {
  await broadcastWhileUpgrading(session, "/", (i) => i);
}

export async function hearABroadcastOfTheirNamespace(session) {
  const outside = await session.connect("/");
  outside.on("news", () => assert.fail("not of this namespace"));
  await broadcastWhileUpgrading(session, "/custom", (i) => i);
  await ask(outside, "echo-ack", "flush");
}

export async function hearABroadcastOfBytes(session) {
  await broadcastWhileUpgrading(session, "/", (i) => ({ number: i, parts: [randomBytes(500), Buffer.from([i])] }));
}

export async function hearWhatIsSaidToTheirRooms(session) {
  const { sockets, heard } = await trio(session, "/custom");
  const [polling, webSocket, upgrading] = sockets;
  await Promise.all([ask(polling, "join", "blue"), ask(upgrading, "join", "blue"), ask(webSocket, "join", "red")]);
  speak(webSocket, { by: "namespace", to: ["blue"] }, "to blue");
  assert.deepEqual(await heard(), [["to blue"], [], ["to blue"]]);
  speak(polling, { by: "namespace", to: ["red"] }, "to red");
  assert.deepEqual(await heard(), [[], ["to red"], []]);
  await ask(upgrading, "join", "red");
  speak(upgrading, { by: "namespace", to: ["blue", "red"] }, "to both");
  assert.deepEqual(await heard(), Array(3).fill(["to both"]));
  speak(upgrading, { by: "namespace", to: ["green", "red"] }, "to red and nobody");
  assert.deepEqual(await heard(), [[], ["to red and nobody"], ["to red and nobody"]]);
}

export async function hearWhatIsNotKeptFromTheirRoom(session) {
  const { sockets, heard } = await trio(session, "/custom");
  for (const [muted, socket] of sockets.entries()) {
    await ask(socket, "join", "muted");
    speak(socket, { by: "namespace", except: ["muted"] }, "not for you");
    assert.deepEqual(await heard(), sockets.map((_, i) => (i === muted ? [] : ["not for you"])));
    await ask(socket, "leave", "muted");
  }
}

export async function hearNothingOfARoomTheyLeft(session) {
  const { sockets, heard } = await trio(session, "/custom");
  for (const socket of sockets) {
    await ask(socket, "join", "blue");
  }
  for (const [left, socket] of sockets.entries()) {
    await ask(socket, "leave", "blue");
    speak(socket, { by: "namespace", to: ["blue"] }, "still here");
    assert.deepEqual(await heard(), sockets.map((_, i) => (i <= left ? [] : ["still here"])));
  }
}

// Some say good bye, some connections break, and always before the upgrade is complete.
export async function leaveBeforeTheUpgradeIsComplete(session) {
  for (let i = 0; i < 10; i++) {
    const socket = await session.connectBeforeUpgrade();
    console.log(`left ${socket.id}`);
    const closed = within("the end", new Promise((resolve) => socket.io.engine.once("close", resolve)));
    socket.disconnect();
    await closed;
  }
  for (let i = 0; i < 10; i++) {
    const lines = await relay(session.server);
    const socket = session.open("/", { server: lines.address });
    await connected(socket);
    // When the client finds out is its own affair: if its upgrade was about to be completed, with its heartbeat.
    lines.cut();
  }
  const { sockets, heard } = await trio(session, "/");
  speak(sockets[2], { by: "namespace" }, "all is well");
  assert.deepEqual(await heard(), Array(3).fill(["all is well"]));
}
