// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { ask, event, events } from "../session.mjs";

const ITEMS = 10_000;

async function roundTrip(session, ...values) {
  const socket = await session.connect();
  socket.emit("echo", ...values);
  assert.deepEqual(await event(socket, "echo-back"), values);
  assert.deepEqual(await ask(socket, "echo-ack", ...values), values);
}

export async function carriesEveryJsonType(session) {
  await roundTrip(
    session,
    null, true, false, 0, -1, 1.5, 1e21, 1e-7, 9007199254740991, "", "text", [], {}, [[[]]], [null],
    { a: { b: { c: [1, { d: null }] } }, "": "empty key", "a,b": "comma", "\u0000": "nul" },
  );
}

// The library of the official MessagePack parser cuts whole numbers beyond 64 bits (1e21, 1e300) itself.
export async function carriesEveryMessagePackType(session) {
  await roundTrip(
    session,
    null, true, false, 0, -1, -33, 127, 128, 65536, 4294967296, -2147483649, -0.5, 1e-7, 9007199254740991, "",
    "text".repeat(20_000), [], {}, [[[]]], Array(17).fill(null), { a: { b: [1, { d: null }] }, "": "empty key" },
  );
  const socket = await session.connect();
  const moment = new Date(1_700_000_000_123);
  assert.deepEqual(await ask(socket, "echo-ack", undefined, moment), [null, moment.toISOString()]);
  const [bytes] = await ask(socket, "echo-ack", Uint8Array.of(1, 2, 3));
  assert.deepEqual(Buffer.from(bytes), Buffer.from([1, 2, 3]));
}

export async function carriesTextOfAllLanguages(session) {
  await roundTrip(
    session,
    "€ ß ü 漢字 हिन्दी עברית", "👩‍👩‍👧‍👦 🇪🇺 \u{10ffff}", "line\nfeed\ttab \"quoted\" back\\slash </script>", "\u2028\u2029\u001e\u0007",
  );
}

export async function carriesNestedBinary(session) {
  const small = Buffer.from([1, 2, 3, 0, 255]);
  await roundTrip(session, small);
  await roundTrip(session, Buffer.alloc(0), { deep: [{ er: { blob: small, text: "ü" } }, small] }, [randomBytes(70_000)], 7);
}

export async function carriesLargeMessages(session) {
  await roundTrip(session, randomBytes(400_000).toString("hex"));
  await roundTrip(session, "€ same again ".repeat(40_000), randomBytes(700_000), Buffer.alloc(700_000));
  await roundTrip(session, "small", Buffer.alloc(1));
}

export async function bindsARecord(session) {
  const socket = await session.connect();
  assert.deepEqual(await ask(socket, "sum", { left: 40, right: 2 }), [42]);
}

export async function answersTheServer(session) {
  const socket = await session.connect();
  const blob = randomBytes(10);
  socket.on("question", (value, answer) => answer({ value, blob }, "second"));
  const [reply, second] = await ask(socket, "ask", 42);
  assert.equal(reply.value, 42);
  assert.deepEqual(Buffer.from(reply.blob), blob);
  assert.equal(second, "second");
}

export async function isSpokenToThroughInterfaces(session) {
  const socket = await session.connect();
  const announced = event(socket, "announced");
  socket.on("how many", (what, answer) => answer([{ what, number: 3 }, { what: "others", number: 4 }]));
  socket.on("vote", (ballot, answer) => answer([...new Uint8Array(ballot)][0]));
  assert.deepEqual(await ask(socket, "typed", "apples"), [7, [7]]);
  assert.deepEqual(await announced, ["quiz", 1, 2]);
}

export async function letsTheServerWaitInVain(session) {
  const socket = await session.connect();
  socket.on("silence", () => {});
  const [failure] = await ask(socket, "ask-the-silent");
  assert.deepEqual(failure, { timeout: true, message: "operation has timed out" });
  assert.deepEqual(await ask(socket, "echo-ack", "still here"), ["still here"]);
}

export async function waitsForAnAnswerInVain(session) {
  const socket = await session.connect();
  await assert.rejects(socket.timeout(200).emitWithAck("nobody-handles-this"), /operation has timed out/);
}

export async function survivesAHandlerThatThrows(session) {
  const socket = await session.connect();
  socket.emit("throw");
  assert.deepEqual(await ask(socket, "echo-ack", "still here"), ["still here"]);
}

export async function carriesAMegabyteBothWays(session) {
  const socket = await session.connect();
  const text = "x".repeat(990_000);
  assert.deepEqual(await ask(socket, "echo-ack", text), [text]);
  const blob = randomBytes(740_000); // Base64 makes it 990 000 bytes on polling.
  const [back] = await ask(socket, "echo-ack", blob);
  assert.ok(blob.equals(back));
}

// With the transport "upgrade" the messages start before the upgrade and end after it.
export async function keepsTheOrderOfTenThousandToTheServer(session) {
  const socket = await session.connectBeforeUpgrade();
  await inSlices((i) => socket.emit("item", i));
  assert.deepEqual(await ask(socket, "items-received"), [ITEMS, ITEMS]);
  await session.settled(socket);
}

export async function keepsTheOrderOfTenThousandToTheClient(session) {
  const socket = await session.connectBeforeUpgrade();
  const received = events(socket, "burst-item", ITEMS);
  const slice = ITEMS / 20;
  let total = 0;
  socket.on("burst-item", (i) => {
    // The next burst is asked for when half of this one has come, so that sending goes on across the upgrade.
    if (i === slice / 2 && (total += slice) < ITEMS) {
      socket.emit("burst", slice);
    }
  });
  socket.emit("burst", slice);
  const numbers = (await received).map(([i]) => i);
  assert.deepEqual(numbers, Array.from({ length: ITEMS }, (_, i) => i % slice));
  await session.settled(socket);
}

async function inSlices(send) {
  for (let i = 0; i < ITEMS; i++) {
    send(i);
    if (i % 200 === 0) {
      await new Promise(setImmediate);
    }
  }
}
