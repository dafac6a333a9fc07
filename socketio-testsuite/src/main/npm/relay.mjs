// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

import { createServer, connect as connectTo } from "node:net";
import { once } from "node:events";
import { Transform } from "node:stream";

// A TCP relay to the server that can be cut: connections break and new ones are refused until it is mended. When it is
// cut silently, only the client is told: for the server its connections go on. While ways are frozen ("up" to the server,
// "down" to the client), nothing travels on them, nobody is told, and new connections are accepted. A narrow relay takes
// its time for what travels to the server, until it is widened.
export async function relay(target, { bytesPerSecond = Infinity } = {}) {
  const isNarrow = bytesPerSecond < Infinity;
  let speed = bytesPerSecond;
  const pairs = new Set();
  let whole = true;
  let silent = false;
  let frozen = [];
  let delivered = 0n;
  const server = createServer((incoming) => {
    if (!whole) {
      incoming.destroy();
      return;
    }
    const outgoing = connectTo(Number(target.port), target.hostname);
    const pair = [incoming, outgoing];
    pairs.add(pair);
    outgoing.on("data", () => (delivered = milliseconds()));
    for (const [from, to, way] of [[incoming, outgoing, "up"], [outgoing, incoming, "down"]]) {
      const next = way === "up" && isNarrow ? narrow(to, () => speed) : to;
      from.travel = () => {
        from.unpipe(next);
        if (frozen.includes(way)) {
          from.pause();
        } else {
          from.pipe(next);
        }
      };
      from.travel();
      from.on("error", () => {});
      from.on("close", () => {
        pairs.delete(pair);
        if (!silent && !frozen.includes(way)) {
          to.destroy();
        }
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  server.unref();
  const freeze = (...ways) => {
    frozen = ways;
    pairs.forEach((pair) => pair.forEach((end) => end.travel()));
  };
  return {
    freeze,
    thaw: () => freeze(),
    widen: () => (speed = Infinity),
    // When the client was last sent something, by the clock of its timers.
    delivered: () => Number(delivered),
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

function narrow(to, speed) {
  const line = new Transform({
    transform(chunk, _, done) {
      setTimeout(done, (1000 * chunk.length) / speed(), null, chunk);
    },
  });
  line.pipe(to);
  return line;
}

// The clock that timers are measured with, rounded as they round it.
export function milliseconds() {
  return process.hrtime.bigint() / 1_000_000n;
}
