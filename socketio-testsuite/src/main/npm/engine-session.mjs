// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

// Engine.IO sessions of the official client, without Socket.IO.
import assert from "node:assert/strict";
import { Socket } from "engine.io-client";
import { event, within } from "./session.mjs";

const TRANSPORTS = { polling: ["polling"], websocket: ["websocket"], upgrade: ["polling", "websocket"] };

// A session that has not been waited for.
export function create({ server, transport }, path = "/engine.io", options = {}) {
  const { address = server, ...others } = options;
  return new Socket(address.origin, {
    path: `${server.pathname.replace(/\/$/, "")}${path}/`,
    transports: TRANSPORTS[transport],
    ...others,
  });
}

// An open session, after the upgrade if there is to be one. Its id is printed for those who ask the server about it.
export async function open(session, path, options) {
  const socket = create(session, path, options);
  if (session.transport === "upgrade") {
    await opened(socket, "upgrade");
  } else {
    await opened(socket, "open");
  }
  assert.equal(socket.transport.name, session.transport === "polling" ? "polling" : "websocket");
  printId(socket);
  return socket;
}

export function printId(socket) {
  console.log(`sid ${socket.id}`);
}

// Waits for an event that comes before the end of the session.
export function opened(socket, name) {
  return within(
    `the event ${name}`,
    new Promise((resolve, reject) => {
      socket.once(name, resolve);
      socket.once("close", (reason, cause) => reject(new Error(`${reason} before ${name}`, { cause })));
    }),
  );
}

// Waits for the end of the session, which has to be for this reason.
export async function ended(socket, expected) {
  const [reason] = await event(socket, "close");
  assert.equal(reason, expected);
}

// What comes until the session ends, which has to be for this reason.
export async function messagesUntilEnd(socket, reason) {
  const messages = [];
  socket.on("message", (message) => messages.push(message));
  await ended(socket, reason);
  return messages;
}

// The answer to a message.
export async function ask(socket, message) {
  const answer = event(socket, "message");
  socket.send(message);
  return (await answer)[0];
}
