// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

// Opens sockets of the official client to one server with one way of connecting: polling, websocket, or upgrade
// (polling first, then everything after the upgrade to WebSocket). "polling+msgpack" and so on: with MessagePack packets,
// to the server that speaks them; "polling+v2" and "polling+v3": clients of earlier generations, to the server that lets
// them in; "websocket+deflate": to the server that compresses.
import assert from "node:assert/strict";

export const LIMIT = Number(process.env.SUITE_STEP_LIMIT ?? 20_000);
const TRANSPORTS = { polling: ["polling"], websocket: ["websocket"], upgrade: ["polling", "websocket"] };

// Loaded when asked for: loading is most of the work of a scenario.
const VARIANTS = {
  v4: async () => ({ ...(await import("socket.io-client")), defaults: { path: "/socket.io" } }),
  msgpack: async () => {
    const { default: parser } = await import("socket.io-msgpack-parser");
    return { ...(await import("socket.io-client")), defaults: { path: "/msgpack", parser } };
  },
  deflate: async () => ({
    ...(await import("socket.io-client")),
    defaults: { path: "/deflate", perMessageDeflate: { threshold: 100 } },
  }),
  v3: async () => ({ ...(await import("socket.io-client-3")), defaults: { path: "/eio3" } }),
  v2: async () => ({ io: (await import("socket.io-client-2")).default, defaults: { path: "/eio3" } }),
};

export class Session {
  static async begin(server, way) {
    const [transport, variant = "v4"] = way.split("+");
    assert.ok(VARIANTS[variant], `unknown client ${variant}`);
    assert.ok(TRANSPORTS[transport], `unknown transport ${transport}`);
    return new Session(server, transport, variant, await VARIANTS[variant]());
  }

  constructor(server, transport, variant, { io, defaults }) {
    this.server = server;
    this.transport = transport;
    this.sockets = [];
    this.leavesTraces = false; // a scenario that follows in this process could find some
    this.variant = variant;
    this.io = io;
    this.defaults = defaults;
  }

  // A socket that has not been waited for. The path of the application is part of the engine's path.
  open(namespace = "/", options = {}) {
    const { path, server = this.server, ...others } = { ...this.defaults, ...options };
    this.leavesTraces ||= others.forceNew === false; // the client keeps such connections for all of its process
    const context = this.server.pathname.replace(/\/$/, "");
    const socket = this.io(server.origin + namespace, {
      path: `${context}${path}/`,
      transports: TRANSPORTS[this.transport],
      reconnection: false,
      forceNew: true,
      ...others,
    });
    this.sockets.push(socket);
    return socket;
  }

  // What a socket is told that a middleware refuses, or whose namespace there is not.
  refused(socket) {
    return event(socket, this.variant === "v2" ? "error" : "connect_error");
  }

  // A connected socket, after the upgrade if there is to be one.
  async connect(namespace = "/", options = {}) {
    const socket = this.open(namespace, options);
    await connected(socket);
    await this.settled(socket);
    return socket;
  }

  // A connected socket that is still on polling if there is to be an upgrade. The upgrade may have been faster than the
  // connection; then another socket is tried.
  async connectBeforeUpgrade() {
    const begins = this.transport === "websocket" ? "websocket" : "polling";
    for (let attempt = 0; attempt < 20; attempt++) {
      const socket = this.open();
      await connected(socket);
      if (socket.io.engine.transport.name === begins) {
        return socket;
      }
      socket.disconnect();
    }
    throw new Error("every connection was upgraded before it stood");
  }

  // Waits for the upgrade if there is to be one.
  async settled(socket) {
    const { engine } = socket.io;
    if (this.transport === "upgrade" && engine.transport.name === "polling") {
      await within("the upgrade", new Promise((resolve) => engine.once("upgrade", resolve)));
    }
    assert.equal(engine.transport.name, this.transport === "polling" ? "polling" : "websocket");
    if (this.variant === "deflate") {
      assert.match(engine.transport.ws.extensions, /^permessage-deflate/);
    }
  }

  close() {
    this.sockets.forEach((socket) => {
      socket.disconnect();
      socket.io.engine?.close();
    });
  }
}

export function connected(socket) {
  return within(
    "the connection",
    new Promise((resolve, reject) => {
      socket.once("connect", resolve);
      socket.once("connect_error", reject);
      socket.once("error", reject); // of version 2
    }),
  );
}

// The arguments of the next event of this name.
export function event(emitter, name) {
  return within(`the event ${name}`, new Promise((resolve) => emitter.once(name, (...values) => resolve(values))));
}

// The arguments of the next `count` events of this name.
export function events(emitter, name, count) {
  const collected = [];
  return within(
    `${count} events ${name}`,
    new Promise((resolve) => {
      emitter.on(name, function listener(...values) {
        collected.push(values);
        if (collected.length === count) {
          emitter.off(name, listener);
          resolve(collected);
        }
      });
    }),
    () => `${collected.length} came`,
  );
}

// Waits until the server knows that a session or socket has ended.
export async function endedOnTheServer({ server }, id) {
  const found = async () => (await fetch(`${server}ends?id=${id}`)).ok;
  for (const end = Date.now() + LIMIT; !(await found()); ) {
    assert.ok(Date.now() < end, `${id} goes on`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

// Sends an event and returns all arguments of its acknowledgement.
export function ask(socket, name, ...values) {
  return within(
    `the answer to ${name}`,
    new Promise((resolve) => socket.emit(name, ...values, (...answer) => resolve(answer))),
  );
}

export async function within(what, promise, detail = () => "") {
  let timer;
  const timeout = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not come within ${LIMIT} ms ${detail()}`)), LIMIT);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
