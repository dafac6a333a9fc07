// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

// Compresses the files of the browser client that the server offers: all by gzip, which the JDK can undo for who does not
// accept it, and the scripts by Brotli too. Maps are fetched by developer tools only and not worth a second copy.
//
// usage: node compress.mjs <folder with the files> <folder for the compressed ones>

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const SCRIPTS = ["socket.io.js", "socket.io.min.js", "socket.io.esm.min.js", "socket.io.msgpack.min.js"];
const OPERATING_SYSTEM = 9;
const UNKNOWN = 255;

function gzip(content) {
  const compressed = gzipSync(content, { level: 9 });
  // The same bytes on every machine.
  compressed[OPERATING_SYSTEM] = UNKNOWN;
  return compressed;
}

function brotli(content) {
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

const [source, target] = process.argv.slice(2);
mkdirSync(target, { recursive: true });
for (const name of SCRIPTS) {
  const script = readFileSync(join(source, name));
  writeFileSync(join(target, `${name}.gz`), gzip(script));
  writeFileSync(join(target, `${name}.br`), brotli(script));
  writeFileSync(join(target, `${name}.map.gz`), gzip(readFileSync(join(source, `${name}.map`))));
}
