// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { ask } from "../session.mjs";

const ADA = { auth: { name: "Ada" } };
const ACME = "/tenants/acme/7";

export async function servesEachNamespaceOfATemplate(session) {
  const acme = await session.connect(ACME, ADA);
  const other = await session.connect("/tenants/größer/42", ADA);
  assert.deepEqual(await ask(acme, "who"), [{ name: "acme", id: 7 }]);
  assert.deepEqual(await ask(other, "who"), [{ name: "größer", id: 42 }]);
}

export async function hasNoNamespaceForNamesThatDoNotFit(session) {
  for (const name of ["/tenants/acme", "/tenants/acme/x", "/tenants/acme/7/8", "/tenants/acme/99999999999"]) {
    const [error] = await session.refused(session.open(name, ADA));
    assert.equal(error.message, "Invalid namespace", name);
  }
}

export async function asksTheMiddlewareBeanFirst(session) {
  const [error] = await session.refused(session.open("/tenants/closed/1", { auth: { name: "" } }));
  assert.equal(error.message, "a name is needed");
  const [later] = await session.refused(session.open("/tenants/closed/1", ADA));
  assert.equal(later.message, "1 is closed");
}

export async function seesEveryEventBeforeItsHandler(session) {
  const socket = await session.connect(ACME, ADA);
  socket.emit("unheard of", 1, 2);
  assert.deepEqual(await ask(socket, "steps", "own"), [
    ["gate", "connect", "any unheard of 2", "any steps 1", "own"],
  ]);
}

export async function keepsABeanForEachSocket(session) {
  const first = await session.connect(ACME, ADA);
  const second = await session.connect(ACME, { auth: { name: "Bob" } });
  await ask(first, "steps", "1");
  assert.deepEqual(await ask(second, "steps", "2"), [["gate", "connect", "any steps 1", "2"]]);
  assert.deepEqual(await ask(first, "steps", "3"), [["gate", "connect", "any steps 1", "1", "any steps 1", "3"]]);
}

export async function tellsObservers(session) {
  const name = `visitor by ${session.transport}`;
  const socket = await session.connect(ACME, { auth: { name } });
  await ask(socket, "who");
  const journal = await session.connect("/journal");
  // Told by another thread, at some time.
  await lines(journal, name, (all) => all.includes("connected to acme"));
  socket.emit("look-into", "lobby");
  await ask(socket, "who");
  socket.disconnect();
  const all = await lines(journal, name, (found) => found.some((line) => line.startsWith("visit over")));
  assert.deepEqual(
    all.filter((line) => line !== "connected to acme"),
    [
      `connected to ${ACME}`,
      "joined lobby",
      "left lobby",
      "left acme",
      "disconnected: client namespace disconnect",
      "visit over, with socket: true",
    ],
  );
}

export async function endsTheScopeOfARefusedSocket(session) {
  await session.refused(session.open("/tenants/closed/2", { auth: { name: "refused visitor" } }));
  const journal = await session.connect("/journal");
  const all = await lines(journal, "refused visitor", (found) => found.length > 0);
  assert.deepEqual(all, ["visit over, with socket: true"]);
}

// Asks until the lines are as wanted; the test's own limit ends it otherwise.
async function lines(journal, visitor, areThere) {
  for (;;) {
    const [found] = await ask(journal, "lines", visitor);
    if (areThere(found)) {
      return found;
    }
  }
}
