// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { relay } from "../relay.mjs";
import { ask, connected, endedOnTheServer, event } from "../session.mjs";

const PATH = { path: "/recovery" };

// Cuts the client off, twice in a row, while another one speaks to its room, to it alone and to everybody.
async function returnsTwice(session, cutOff) {
  const lines = await relay(session.server);
  const options = { ...PATH, server: lines.address, reconnection: true, reconnectionDelay: 20, reconnectionDelayMax: 50 };
  const socket = session.open("/", options);
  const heard = [];
  socket.on("news", (text) => heard.push(text));
  await connected(socket);
  await session.settled(socket);
  assert.equal(socket.recovered, false);
  const { id, _pid: pid } = socket;
  await ask(socket, "join", `${id} and friends`);
  socket.emit("item", 0);
  let items = 1;
  await ask(socket, "echo-ack", "flush");
  const other = await session.connect("/", PATH);

  for (const turn of ["first", "second"]) {
    const gone = event(socket, "disconnect");
    cutOff(lines, socket);
    await gone;
    other.emit("to-room", `${id} and friends`, `${turn}, to the room`);
    other.emit("to-room", id, `${turn}, to it alone`);
    other.emit("to-all", `${turn}, to all`);
    await ask(other, "echo-ack", "flush");
    // An attempt from before may still fail.
    const back = event(socket, "connect");
    lines.mend();
    await back;
    assert.equal(socket.recovered, true);
    assert.equal(socket.id, id);
    assert.equal(socket._pid, pid);
    const [own, rooms] = await ask(socket, "whoami");
    assert.equal(own, id);
    assert.deepEqual(rooms.sort(), [id, `${id} and friends`].sort());
    assert.deepEqual(await ask(socket, "items-received"), [items, items], "the data of the socket");
    socket.emit("item", items++);
    await ask(socket, "echo-ack", "flush");
    assert.deepEqual(heard.splice(0), [`${turn}, to the room`, `${turn}, to it alone`, `${turn}, to all`]);
    await session.settled(socket);
  }
  other.emit("to-room", `${id} and friends`, "live again");
  await event(socket, "news");
  assert.deepEqual(heard, ["live again"]);
}

export async function returnsTwiceAfterItsConnectionBroke(session) {
  await returnsTwice(session, (lines) => lines.cut());
}

export async function returnsTwiceBeforeTheServerNoticed(session) {
  await returnsTwice(session, (lines) => {
    lines.cutSilently();
  });
}

export async function startsAnewAfterAnOrderlyDisconnection(session) {
  const socket = await session.connect("/", PATH);
  const { id } = socket;
  await ask(socket, "echo-ack", "flush");
  socket.disconnect();
  await endedOnTheServer(session, id); // the next connection may overtake the farewell of this one
  socket.connect();
  await connected(socket);
  assert.equal(socket.recovered, false);
  assert.notEqual(socket.id, id);
}
