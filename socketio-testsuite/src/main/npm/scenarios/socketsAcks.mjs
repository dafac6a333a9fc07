// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

// Acknowledgements in order, once, with time limits of their own and of the socket, late, after the disconnection, to
// events written while away, by callback and by promise; volatile events; listeners for everything. That a client does
// not send what is reserved, or compresses, shows at no server.
import assert from "node:assert/strict";
import { ask, connected, event, within } from "../session.mjs";

const EVENTFUL = { path: "/eventful" };

export async function answersComeInTheOrderOfTheEvents(session) {
  const socket = session.open("/", { ...EVENTFUL, autoConnect: false });
  const order = [];
  const second = new Promise((resolve) => {
    socket.on("connect", () => socket.emit("echo-ack", "second", (text) => resolve(order.push(text))));
  });
  socket.emit("echo-ack", "first", (text) => order.push(text));
  socket.connect();
  await within("the second answer", second);
  assert.deepEqual(order, ["first", "second"]);
  assert.equal(await socket.emitWithAck("echo-ack", 123), 123);
}

export async function answersComeOnce(session) {
  const socket = await session.connect("/", EVENTFUL);
  const acks = [];
  socket.io.engine.on("data", (data) => /^3\d+\["/.test(data) && acks.push(data));
  const answers = [];
  socket.emit("answered-too-often", (text) => answers.push(text));
  await ask(socket, "echo-ack", "flush");
  assert.deepEqual(answers, ["once"]);
  assert.deepEqual(acks.map((ack) => ack.replace(/\d+/, "")), ['["once"]', '["flush"]']);
}

export async function timeLimitsAreKept(session) {
  const socket = await session.connect("/", EVENTFUL);
  const outcome = (emitter, ...event) => new Promise((resolve) => emitter.emit(...event, (...answer) => resolve(answer)));
  const [silence] = await outcome(socket.timeout(50), "unanswered");
  assert.match(silence.message, /operation has timed out/);
  let answers = 0;
  const [late] = await new Promise((resolve) => {
    socket.timeout(50).emit("hold", (...answer) => resolve(answer, answers++));
  });
  assert.match(late.message, /operation has timed out/);
  assert.deepEqual(await ask(socket, "release"), ["the held answer is on its way"]);
  assert.equal(answers, 1);
  assert.deepEqual(await outcome(socket.timeout(20_000), "echo-ack", 42), [null, 42]);
  await assert.rejects(socket.timeout(50).emitWithAck("unanswered"), /operation has timed out/);
  assert.equal(await socket.timeout(20_000).emitWithAck("echo-ack", 42), 42);
  const strict = await session.connect("/", { ...EVENTFUL, ackTimeout: 50 });
  assert.ok((await outcome(strict, "unanswered"))[0] instanceof Error);
  assert.deepEqual(await ask(socket, "deliveries"), [2]);
}

// The answer to what was asked last finds nobody; the server goes on.
export async function nothingIsAnsweredAfterTheDisconnection(session) {
  const socket = await session.connect("/", EVENTFUL);
  const failures = [];
  socket.emit("echo-ack", "a", () => assert.fail("an answer after the disconnection"));
  socket.timeout(20_000).emit("echo-ack", "b", (error) => failures.push(error));
  const promises = [socket.emitWithAck("echo-ack", "c"), socket.timeout(20_000).emitWithAck("echo-ack", "d")];
  socket.disconnect();
  for (const outcome of await Promise.allSettled(promises)) {
    failures.push(outcome.reason);
  }
  assert.deepEqual(failures.map((error) => error.message), Array(3).fill("socket has been disconnected"));
  socket.connect();
  await connected(socket);
  assert.deepEqual(await ask(socket, "echo-ack", "e"), ["e"]);
}

export async function whatIsAskedWhileAwayIsAnsweredLater(session) {
  const socket = await session.connect("/", EVENTFUL);
  socket.disconnect();
  const answer = ask(socket, "echo-ack", "written while away");
  socket.volatile.emit("unanswered");
  socket.connect();
  assert.deepEqual(await answer, ["written while away"]);
  assert.deepEqual(await ask(socket, "deliveries"), [0]);
}

// Behind another event a volatile one is dropped by the client; alone it arrives.
export async function volatileEventArrivesWhenTheWayIsFree(session) {
  const socket = await session.connect("/", EVENTFUL);
  await ask(socket, "echo-ack", "flush");
  const answer = within(
    "the answer",
    new Promise((resolve) => {
      // Sent again until the transport was free once.
      const again = setInterval(() => {
        socket.volatile.emit("echo-ack", "alone", (text) => {
          clearInterval(again);
          resolve(text);
        });
      }, 20);
    }),
  );
  assert.equal(await answer, "alone");
}

export async function listenersForEverythingHearEverything(session) {
  const socket = session.open("/custom", EVENTFUL);
  const heard = [];
  const sent = [];
  const muted = () => assert.fail("it was taken away");
  socket.onAny((name, value) => heard.push(["second", name, value]));
  socket.prependAny((name, value) => heard.push(["first", name, value]));
  socket.onAny(muted);
  socket.offAny(muted);
  socket.onAnyOutgoing((name, ...values) => sent.push([name, ...values]));
  const [handshake] = await event(socket, "handshake");
  socket.emit("greet");
  await event(socket, "greeting");
  const blob = Uint8Array.of(1, 2, 3);
  socket.emit("take-bytes", blob);
  await ask(socket, "echo-ack", "flush");
  const names = heard.filter(([, name]) => name !== "auth").map(([order, name]) => [order, name]);
  assert.deepEqual(names, [["first", "handshake"], ["second", "handshake"], ["first", "greeting"], ["second", "greeting"]]);
  assert.ok(heard.some(([, , value]) => value === handshake));
  assert.deepEqual(sent.slice(0, 2), [["greet"], ["take-bytes", blob]]);
}
