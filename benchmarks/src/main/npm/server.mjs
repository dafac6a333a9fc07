// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

// The reference server with the handlers of BenchmarkApplication, on free ports of 127.0.0.1. Prints READY with its
// address and with the one that answers with the bytes in use after full collections. Needs --expose-gc.
import { createServer } from "node:http";
import { Server } from "socket.io";

const COLLECTIONS = 3;

const http = createServer();
const io = new Server(http);
io.on("connection", (socket) => {
  socket.on("echo", (text, ack) => (ack ? ack(text) : socket.emit("echo", text)));
  socket.on("news", (text) => io.emit("news", text));
  socket.on("join", (room, ack) => {
    socket.join(room);
    ack();
  });
  socket.on("room", (room, text) => io.to(room).emit("room", text));
  socket.on("binary", (bytes) => socket.emit("binary", bytes));
});

const figures = createServer((request, response) => {
  for (let i = 0; i < COLLECTIONS; i++) {
    globalThis.gc();
  }
  const memory = process.memoryUsage();
  response.end(`${memory.heapUsed} ${memory.external}`);
});

function listen(server) {
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${server.address().port}`)),
  );
}

console.log("READY", await listen(http), await listen(figures));
