// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

import { createServer, connect as connectTo } from "node:net";
import { once } from "node:events";

// A TCP relay to the server that can be cut: connections break and new ones are refused until it is mended. When it is
// cut silently, only the client is told: for the server its connections go on.
export async function relay(target) {
  const pairs = new Set();
  let whole = true;
  let silent = false;
  const server = createServer((incoming) => {
    if (!whole) {
      incoming.destroy();
      return;
    }
    const outgoing = connectTo(Number(target.port), target.hostname);
    const pair = [incoming, outgoing];
    pairs.add(pair);
    for (const [from, to] of [pair, [outgoing, incoming]]) {
      from.pipe(to);
      from.on("error", () => {});
      from.on("close", () => {
        pairs.delete(pair);
        if (!silent) {
          to.destroy();
        }
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  server.unref();
  return {
    address: new URL(`http://127.0.0.1:${server.address().port}`),
    cut() {
      whole = false;
      pairs.forEach((pair) => pair.forEach((end) => end.destroy()));
    },
    cutSilently() {
      whole = false;
      silent = true;
      pairs.forEach(([incoming]) => incoming.destroy());
    },
    mend() {
      whole = true;
      silent = false;
    },
  };
}
