// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { ask } from "../session.mjs";

// There and back: what was sent in whatever form comes back as a buffer with the same bytes.
export async function carriesBytesOfEveryFormAtAnyDepth(session) {
  const socket = await session.connect();
  const { buffer } = Uint8Array.of(9, 1, 2, 3, 9);
  const bare = Object.assign(Object.create(null), { text: "no prototype", bytes: new Uint8Array(buffer, 1, 3) });
  const deep = { a: [{ b: { c: [[null, new Uint16Array([0x0201])], "d", undefined] } }] };
  const sent = [buffer, bare, new Uint32Array([1]), deep, null, Buffer.from([7]), [null, { none: null }], 12.5];
  assert.deepEqual(await ask(socket, "echo-ack", ...sent), [
    Buffer.from([9, 1, 2, 3, 9]),
    { text: "no prototype", bytes: Buffer.from([1, 2, 3]) },
    Buffer.from([1, 0, 0, 0]),
    { a: [{ b: { c: [[null, Buffer.from([1, 2])], "d", null] } }] },
    null,
    Buffer.from([7]),
    [null, { none: null }],
    12.5,
  ]);
  assert.deepEqual([...new Uint8Array(buffer)], [9, 1, 2, 3, 9]);
}
