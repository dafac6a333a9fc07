// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

// What travels between server and client: plain values, false, text of many bytes, dates as text, bytes of every kind to
// and fro, alone and within JSON, large ones, several at once, and in which order.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { ask, connected, event, events } from "../session.mjs";

const EVENTFUL = { path: "/eventful" };
const GREETING = Buffer.from("hällo");

export async function sendArrivesAsMessage(session) {
  const socket = await session.connect("/", EVENTFUL);
  const answer = event(socket, "message");
  socket.send("one", { two: 2 }, Buffer.from([3]));
  assert.deepEqual((await answer).slice(0, 3), ["one", { two: 2 }, Buffer.from([3])]);
}

// The server speaks first and at once; what the client says before and after it is connected keeps its order.
export async function eventsOfANamespaceComeInOrder(session) {
  const socket = session.open("/custom");
  const seen = [];
  socket.onAny((name, value) => seen.push([name, value]));
  socket.emit("item", 0);
  socket.emit("echo", "first");
  await connected(socket);
  socket.emit("item", 1);
  socket.emit("echo", "second");
  assert.deepEqual(await ask(socket, "items-received"), [2, 2]);
  assert.deepEqual(seen, [["auth", {}], ["echo-back", "first"], ["echo-back", "second"]]);
}

export async function answersBytesWithBytes(session) {
  const socket = await session.connect();
  const blob = randomBytes(1_000);
  socket.on("question", (value, more, answer) => {
    assert.ok(Buffer.isBuffer(value));
    answer(Buffer.concat([value, more.blob]));
  });
  assert.deepEqual(await ask(socket, "ask", blob, { blob }), [Buffer.concat([blob, blob])]);
}

export async function largeJsonGoesAroundThreeTimes(session) {
  const row = (i) => ({ id: i, name: `größe ${i} 🎭`, tags: ["a", null, true, 1.5, { deep: [[i]] }], text: "x".repeat(60) });
  const table = { rows: Array.from({ length: 6_000 }, (_, i) => row(i)) };
  const bytes = Buffer.byteLength(JSON.stringify(table));
  assert.ok(bytes > 800_000 && bytes < 950_000, `${bytes} bytes`);
  await goesAroundThreeTimes(session, table);
}

export async function largeBytesGoAroundThreeTimes(session) {
  await goesAroundThreeTimes(session, randomBytes(740_000)); // Base64 makes it 990 000 bytes on polling.
}

async function goesAroundThreeTimes(session, value) {
  const socket = await session.connect();
  let current = value;
  for (let turn = 0; turn < 3; turn++) {
    const back = event(socket, "echo-back");
    socket.emit("echo", current);
    [current] = await back;
    assert.deepEqual(current, value);
  }
}

export async function answersTheServerWithTwoValues(session) {
  const socket = await session.connect("/", EVENTFUL);
  socket.on("two", (text, answer) => answer(5, { test: text === "please" }));
  const were = event(socket, "two-were");
  socket.emit("ask-for-two");
  assert.equal((await were)[0], true);
}

export async function datesAreText(session) {
  const socket = await session.connect("/", EVENTFUL);
  const dates = event(socket, "date-is");
  assert.deepEqual(await ask(socket, "date"), ["2024-02-29T12:34:56.789Z"]);
  assert.deepEqual((await dates).slice(0, 2), ["2024-02-29T12:34:56.789Z", { date: "2024-02-29T12:34:56.789Z" }]);
}

export async function falseAndTextsAreWhatTheyWere(session) {
  const socket = await session.connect("/", EVENTFUL);
  const no = event(socket, "false-is");
  socket.emit("false");
  assert.equal((await no)[0], false);
  const texts = events(socket, "text-is", 5);
  socket.emit("texts");
  assert.deepEqual(
    (await texts).map(([text]) => text),
    ["日本の文字", "Привет", "Ünïcödé", "— “quoted” —", "🎭👩‍👩‍👧‍👦"],
  );
}

export async function bytesAreWhatTheyWere(session) {
  const socket = await session.connect("/", EVENTFUL);
  let bytes = event(socket, "bytes-are");
  socket.emit("bytes");
  assert.deepEqual((await bytes)[0], GREETING);
  socket.io.engine.binaryType = "arraybuffer";
  socket.io.engine.transport.binaryType = "arraybuffer";
  bytes = event(socket, "bytes-are");
  socket.emit("bytes");
  const [buffer] = await bytes;
  assert.ok(buffer instanceof ArrayBuffer);
  assert.deepEqual(Buffer.from(buffer), GREETING);
}

export async function takesEveryKindOfBytesInOrder(session) {
  const socket = await session.connect("/", EVENTFUL);
  const buffer = Uint8Array.from(GREETING).buffer;
  const view = new Uint8Array(Uint8Array.from([0, ...GREETING, 0]).buffer, 1, GREETING.length);
  const answers = [];
  for (const kind of [GREETING, buffer, view]) {
    socket.emit("take-bytes", kind, (intact) => answers.push(intact));
    socket.emit("take-parcel", { first: "before", content: kind, last: "after" }, (intact) => answers.push(intact));
    socket.emit("echo-ack", "text behind bytes", (text) => answers.push(text));
  }
  await ask(socket, "echo-ack", "flush");
  assert.deepEqual(answers, Array(3).fill([true, true, "text behind bytes"]).flat());
}
