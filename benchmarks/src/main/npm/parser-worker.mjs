// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0
//
// The reference parser, driven by ParserBenchmark: one command a line, answered by the CPU time of this process in
// nanoseconds. "decode <count> <bytes of the attachment> <packet>", and the same with "encode".
import { createInterface } from "node:readline";
import { Decoder, Encoder } from "socket.io-parser";

const decoder = new Decoder();
const encoder = new Encoder();
let decoded;
let checksum = 0;
decoder.on("decoded", (packet) => {
  decoded = packet;
});

function decode(text, attachment) {
  decoded = undefined;
  decoder.add(text);
  if (attachment) {
    decoder.add(attachment);
  }
  checksum += decoded.data.length;
  return decoded;
}

function encode(data) {
  checksum += encoder.encode({ type: 2, nsp: "/", data }).length;
}

function cpu() {
  const usage = process.cpuUsage();
  return (usage.user + usage.system) * 1000;
}

for await (const line of createInterface({ input: process.stdin })) {
  const [, action, count, bytes, text] = line.match(/^(\w+) (\d+) (\d+) (.*)$/);
  const attachment = bytes === "0" ? undefined : Buffer.alloc(Number(bytes), 7);
  const data = decode(text, attachment).data;
  const start = cpu();
  for (let i = 0; i < Number(count); i++) {
    if (action === "encode") {
      encode(data);
    } else {
      decode(text, attachment);
    }
  }
  console.log(cpu() - start);
}
process.exitCode = checksum > 0 ? 0 : 1;
