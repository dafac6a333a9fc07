// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

// Runs scenarios one after another, as long as its input is open: each line has <file>/<scenario>, server, transport and
// what the scenario wants beside these, with tabs between. A scenario whose assertions held is over when nothing of it keeps
// the process from ending, and answered with a line: ended, or, if another scenario could find traces of it, leaving.
// Assertions that do not hold end the process.
import http from "node:http";
import https from "node:https";
import readline from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { Session } from "./session.mjs";

const ENDED = "\u0001ended";
const LEAVING = "\u0001leaving";
const PATIENCE = 5_000;

process.on("unhandledRejection", (error) => {
  console.error(error);
  process.exit(1);
});

const lines = readline.createInterface({ input: process.stdin });
// Whoever waits for the scenario is gone.
lines.on("close", () => process.exit(1));
// Lines that come before somebody asks for them are lost.
const scenarios = lines[Symbol.asyncIterator]();
console.log("");
console.error("");
await sleep(1);
const idle = process.getActiveResourcesInfo().length; // with the pipes, which are opened by their first use

for await (const line of scenarios) {
  const [name, server, transport, ...more] = line.split("\t");
  const session = await Session.begin(new URL(server), transport);
  await (await find(name))(session, ...more);
  session.close();
  const isOver = await isNothingLeft();
  console.log(isOver && !session.leavesTraces ? ENDED : LEAVING);
}

async function find(name) {
  const [file, scenario] = name.split("/");
  const scenarios = await import(`./scenarios/${file}.mjs`);
  if (typeof scenarios[scenario] !== "function") {
    throw new Error(`there is no scenario ${name}`);
  }
  return scenarios[scenario];
}

// Waits for what is still on its way to the server. Connections that are kept for later requests are not: the next
// scenario may be for another server at their address.
async function isNothingLeft() {
  const end = Date.now() + PATIENCE;
  while (process.getActiveResourcesInfo().length > idle && Date.now() < end) {
    await sleep(2);
  }
  http.globalAgent.destroy();
  https.globalAgent.destroy();
  return process.getActiveResourcesInfo().length <= idle;
}
