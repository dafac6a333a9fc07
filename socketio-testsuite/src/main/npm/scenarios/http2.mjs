// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

// What browsers do on a connection that speaks HTTP/2 already.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { connect } from "node:http2";
import { event } from "../session.mjs";

// A WebSocket in a stream of HTTP/2 (RFC 8441), which clients ask for only where the server's settings offer it.
export async function webSocketInAStream(session, authority) {
  const { origin, host, pathname } = session.server;
  const client = connect(origin, { ca: readFileSync(authority) });
  const [settings] = await event(client, "remoteSettings");
  if (!settings.enableConnectProtocol) {
    console.log("not offered");
    client.close();
    return;
  }
  const stream = client.request(
    {
      ":method": "CONNECT",
      ":protocol": "websocket",
      ":scheme": "https",
      ":authority": host,
      ":path": `${pathname}engine.io/?EIO=4&transport=websocket`,
      "sec-websocket-version": "13",
      origin,
    },
    { endStream: false },
  );
  const [headers] = await event(stream, "response");
  assert.equal(headers[":status"], 200);
  assert.match(await text(stream), /^0\{"sid":/);
  stream.write(masked("4over HTTP/2"));
  assert.equal(await text(stream), "4over HTTP/2");
  stream.destroy();
  client.destroy();
}

// The payload of one short text frame, however many pieces it comes in.
async function text(stream) {
  let bytes = Buffer.alloc(0);
  while (bytes.length < 2 || bytes.length < end(bytes)) {
    bytes = Buffer.concat([bytes, (await event(stream, "data"))[0]]);
  }
  assert.equal(bytes[0], 0x81);
  return bytes.subarray(start(bytes)).toString();
}

function start(bytes) {
  return bytes[1] === 126 ? 4 : 2;
}

function end(bytes) {
  return bytes[1] === 126 ? (bytes.length < 4 ? 4 : 4 + bytes.readUInt16BE(2)) : 2 + bytes[1];
}

function masked(message) {
  const payload = Buffer.from(message);
  assert.ok(payload.length < 126);
  const mask = [1, 2, 3, 4];
  return Buffer.from([0x81, 0x80 | payload.length, ...mask, ...payload.map((byte, i) => byte ^ mask[i % 4])]);
}
