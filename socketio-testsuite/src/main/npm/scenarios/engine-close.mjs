// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { ask, create, ended, messagesUntilEnd, open, opened, printId } from "../engine-session.mjs";
import { relay } from "../relay.mjs";
import { event, LIMIT } from "../session.mjs";

export async function closes(session) {
  const socket = await open(session);
  assert.equal(await ask(socket, "hello"), "hello");
  const end = ended(socket, "forced close");
  socket.close();
  await end;
}

export async function isClosed(session) {
  const socket = await open(session);
  const end = ended(socket, "transport close");
  socket.send("close");
  await end;
}

// The next heartbeat would be due long after: what is noticed here is the closing itself.
export async function isClosedBetweenHeartbeats(session) {
  const socket = await open(session);
  const begun = performance.now();
  const end = ended(socket, "transport close");
  socket.once("ping", () => assert.fail("a heartbeat came in between"));
  socket.send("close");
  await end;
  assert.ok(performance.now() - begun < 20_000);
}

export async function receivesWhatWasSentBeforeTheClose(session, command) {
  const socket = await open(session);
  const messages = messagesUntilEnd(socket, "transport close");
  socket.send(command);
  assert.deepEqual(await messages, ["item 0", "item 1", "item 2"]);
}

export async function closesAtOnce(session) {
  const socket = create(session);
  const end = ended(socket, "forced close");
  socket.once("open", () => {
    printId(socket);
    socket.close();
  });
  await end;
}

// The WebSocket's handshake is on its way.
export async function closesDuringTheHandshakeOfItsUpgrade(session) {
  const socket = create(session);
  const end = ended(socket, "forced close");
  socket.once("open", () => {
    printId(socket);
    setImmediate(() => socket.close());
  });
  await end;
}

// The client waits for the last poll to end.
export async function closesBetweenProbeAndUpgrade(session) {
  const socket = create(session);
  const end = ended(socket, "forced close");
  socket.once("upgrading", () => {
    printId(socket);
    socket.close();
  });
  await end;
}

export async function closesBeforeItIsOpen(session) {
  const socket = create(session, "/heartbeat");
  const end = ended(socket, "forced close");
  socket.once("open", () => assert.fail("it was opened"));
  socket.close();
  await end;
}

// The other side stops the server when it reads the first line, and starts it again when it reads the second.
export async function comesBackAfterARestart(session) {
  const socket = await open(session);
  const closed = event(socket, "close");
  console.log("connected");
  assert.match((await closed)[0], /^transport (close|error)$/);
  console.log("gone");
  const next = await openedInTime(session);
  assert.equal(await ask(next, "back"), "back");
  next.close();
}

async function openedInTime(session) {
  for (const end = Date.now() + Math.max(LIMIT, 30_000); Date.now() < end; ) {
    const socket = create(session);
    try {
      await opened(socket, "open");
      return socket;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error("the server did not come back");
}

// The client's poll after its first message does not arrive until the server has been stopped: what the server sends
// meanwhile has to wait.
export async function losesWhatWaitsWhenTheServerStops(session, path, command) {
  const { address, freeze, thaw } = await relay(session.server);
  const socket = await open(session, path, { address });
  const messages = messagesUntilEnd(socket, "transport error");
  socket.once("message", () => freeze("up"));
  const answered = Promise.all([event(socket, "message"), event(socket, "drain")]);
  socket.send("hello");
  await answered;
  const polling = `${session.server}${path.slice(1)}/?EIO=4&transport=polling&sid=${socket.id}`;
  await fetch(polling, { method: "POST", body: `4${command}` });
  thaw();
  assert.deepEqual(await messages, ["hello"]);
}
