// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

// Events that are sent again until they are answered: one after the other with ids 0, 1, 2, given up in the end, answered
// at last, kept while there is no connection, sent again over the next one.
import assert from "node:assert/strict";
import { relay } from "../relay.mjs";
import { ask, connected, event } from "../session.mjs";

const EVENTFUL = { path: "/eventful" };

// The Socket.IO packets the client sends.
function packetsOf(socket) {
  const packets = [];
  socket.io.engine.on("packetCreate", ({ type, data }) => type === "message" && packets.push(data));
  return packets;
}

export async function answeredOneAfterTheOther(session) {
  const socket = session.open("/", { ...EVENTFUL, retries: 1, ackTimeout: 10_000 });
  const packets = packetsOf(socket);
  const answers = await Promise.all([1, 2, 3].map((i) => ask(socket, "echo-ack", i)));
  assert.deepEqual(answers, [[null, 1], [null, 2], [null, 3]]);
  const closed = event(socket.io.engine, "close");
  socket.disconnect();
  await closed;
  assert.deepEqual(packets, ["0", '20["echo-ack",1]', '21["echo-ack",2]', '22["echo-ack",3]', "1"]);
}

export async function givenUpAfterTheLastTry(session) {
  const socket = session.open("/", { ...EVENTFUL, retries: 3, ackTimeout: 50 });
  await connected(socket);
  const packets = packetsOf(socket);
  const [error] = await ask(socket, "unanswered");
  assert.match(error.message, /operation has timed out/);
  assert.deepEqual(packets, [0, 1, 2, 3].map((id) => `2${id}["unanswered"]`));
  assert.equal(await socket.timeout(10_000).emitWithAck("deliveries"), 4);
}

export async function answeredAtTheThirdTry(session) {
  const socket = session.open("/", { ...EVENTFUL, retries: 20, ackTimeout: 500 });
  assert.deepEqual(await ask(socket, "answered-from-the-third-time-on"), [null, "at last"]);
  const [, deliveries] = await ask(socket, "deliveries");
  assert.ok(deliveries >= 3, `${deliveries} deliveries`);
}

export async function keptUntilThereIsAConnection(session) {
  const socket = session.open("/", { ...EVENTFUL, autoConnect: false, retries: 3, ackTimeout: 10_000 });
  const answer = ask(socket, "echo-ack", "written early");
  await new Promise(setImmediate);
  socket.connect();
  assert.deepEqual(await answer, [null, "written early"]);
}

// The connection breaks while an answer is awaited; the event goes out again over the next one, before later events.
export async function sentAgainOverTheNextConnection(session) {
  const lines = await relay(session.server);
  const socket = await session.connect("/", {
    ...EVENTFUL,
    server: lines.address,
    reconnection: true,
    reconnectionDelay: 10,
    reconnectionDelayMax: 50,
    retries: 20,
    ackTimeout: 10_000,
  });
  const order = [];
  lines.cut();
  const answers = [1, 2].map((i) => ask(socket, "echo-ack", i).then((answer) => order.push(answer)));
  await event(socket, "disconnect");
  lines.mend();
  await Promise.all(answers);
  assert.deepEqual(order, [[null, 1], [null, 2]]);
}
