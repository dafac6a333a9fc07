/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */

/** One connection for both namespaces, and what the page says about it. */

const { Manager } = window.io;

export const manager = new Manager({
  // The page may live below any context path.
  path: new URL("socket.io/", document.baseURI).pathname,
  autoConnect: false,
  reconnectionDelay: 500,
  reconnectionDelayMax: 3000,
});

export const chat = manager.socket("/chat");
export const admin = manager.socket("/admin");

/**
 * Calls back with {state, label, transports} whenever something changes. The transports are those this connection has
 * used so far: polling first, then WebSocket once the upgrade is done.
 */
export function watchConnection(report) {
  let transports = [];
  const tell = (state, label) => report({ state, label, transports });

  manager.on("open", () => {
    transports = [manager.engine.transport.name];
    manager.engine.on("upgrade", (transport) => {
      transports = [...transports, transport.name];
      tell("connected", "Connected");
    });
    tell("connected", "Connected");
  });
  manager.on("close", () => {
    transports = [];
    tell("waiting", navigator.onLine ? "Reconnecting…" : "Offline");
  });
  manager.on("reconnect_attempt", (attempt) =>
    tell("waiting", navigator.onLine ? `Reconnecting… (attempt ${attempt})` : "Offline"));
  manager.on("error", () => tell("waiting", navigator.onLine ? "No connection, trying again…" : "Offline"));
}
