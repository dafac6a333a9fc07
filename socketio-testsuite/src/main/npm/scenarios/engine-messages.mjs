// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { ask, create, ended, open, opened } from "../engine-session.mjs";
import { event } from "../session.mjs";

export async function carriesOneMessage(session) {
  const socket = await open(session);
  assert.equal(await ask(socket, "hello €"), "hello €");
  socket.close();
}

export async function keepsTheOrderOfChineseText(session) {
  const socket = await open(session);
  const words = ["cash money €€€", "石室詩士施氏,嗜獅,誓食十獅。", "氏時時適市視獅。", "𠜎 𠜱 𠝹"];
  for (const word of words) {
    assert.equal(await ask(socket, word), word);
  }
  const received = [];
  const all = new Promise((resolve) =>
    socket.on("message", (message) => received.push(message) === words.length && resolve()),
  );
  words.forEach((word) => socket.send(word));
  await all;
  assert.deepEqual(received, words);
  socket.close();
}

export async function isClosedWhenItsMessageIsTooLarge(session) {
  const socket = await open(session, "/small");
  assert.equal(await ask(socket, "x".repeat(99)), "x".repeat(99));
  const end = ended(socket, session.transport === "polling" ? "transport error" : "transport close");
  socket.once("message", () => assert.fail("it was answered"));
  socket.send("x".repeat(100));
  await end;
}

export async function carriesBytesOfEveryForm(session) {
  const socket = await open(session);
  const numbers = Uint32Array.of(1, 0x01020304, 0xfffefdfc);
  const bytes = Uint8Array.of(0, 1, 2, 127, 128, 255);
  for (const [sent, expected] of [
    [bytes, [0, 1, 2, 127, 128, 255]],
    [Int8Array.of(-128, -1, 0, 127), [128, 255, 0, 127]],
    [numbers, [1, 0, 0, 0, 4, 3, 2, 1, 0xfc, 0xfd, 0xfe, 0xff]],
    [numbers.buffer, [1, 0, 0, 0, 4, 3, 2, 1, 0xfc, 0xfd, 0xfe, 0xff]],
    [Buffer.from([1, 2, 3, 4]), [1, 2, 3, 4]],
    [new ArrayBuffer(0), []],
  ]) {
    assert.deepEqual([...(await ask(socket, sent))], expected);
  }
  socket.close();
}

// A view of a part of a buffer: the rest of the buffer must not travel.
export async function carriesViewsWithinTheirBounds(session) {
  const socket = await open(session);
  const { buffer } = Uint8Array.from({ length: 32 }, (_, i) => i);
  for (const [view, expected] of [
    [new Uint8Array(buffer, 3, 4), [3, 4, 5, 6]],
    [new Uint16Array(buffer, 4, 2), [4, 5, 6, 7]],
    [new Float64Array(buffer, 8, 1), [8, 9, 10, 11, 12, 13, 14, 15]],
    [new DataView(buffer, 30), [30, 31]],
    [Buffer.from(buffer, 5, 2), [5, 6]],
  ]) {
    assert.deepEqual([...(await ask(socket, view))], expected);
  }
  socket.close();
}

export async function choosesHowItSeesBytes(session) {
  const sent = Buffer.from([1, 2, 3]);
  const asBuffer = await open(session);
  const buffer = await ask(asBuffer, sent);
  assert.ok(Buffer.isBuffer(buffer));
  assert.deepEqual(buffer, sent);
  asBuffer.close();

  const asArrayBuffer = create(session);
  asArrayBuffer.binaryType = "arraybuffer";
  await opened(asArrayBuffer, session.transport === "upgrade" ? "upgrade" : "open");
  const arrayBuffer = await ask(asArrayBuffer, sent);
  assert.ok(arrayBuffer instanceof ArrayBuffer);
  assert.deepEqual([...new Uint8Array(arrayBuffer)], [1, 2, 3]);
  asArrayBuffer.close();
}

export async function connectsByTls(session, ...files) {
  const socket = await open(session, "/engine.io", tls(files));
  assert.equal(await ask(socket, "secure"), "true");
  socket.close();
}

export async function isRefusedByTls(session, ...files) {
  const socket = create(session, "/engine.io", tls(files));
  socket.once("open", () => assert.fail("it was let in"));
  const [reason] = await event(socket, "close");
  assert.equal(reason, "transport error");
}

// Options such as ca=<file>; other values than those of files stand for themselves.
function tls(options) {
  const files = ["ca", "cert", "key", "pfx"];
  return Object.fromEntries(
    options
      .map((option) => option.split("="))
      .map(([name, value]) => [name, files.includes(name) ? readFileSync(value) : value]),
  );
}
