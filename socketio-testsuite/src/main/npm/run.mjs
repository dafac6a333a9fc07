// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

// node run.mjs <file>/<scenario> <server> <transport> [more]: runs one scenario, exit status 0 if its assertions held.
import { Session } from "./session.mjs";

const [, , name, server, transport, ...more] = process.argv;
const [file, scenario] = name.split("/");
const scenarios = await import(`./scenarios/${file}.mjs`);
if (typeof scenarios[scenario] !== "function") {
  throw new Error(`there is no scenario ${name}`);
}

const session = await Session.begin(new URL(server), transport);
process.on("unhandledRejection", (error) => {
  console.error(error);
  process.exit(1);
});
await scenarios[scenario](session, ...more);
session.close();
// What is still on its way to the server is let through: the process ends by itself when it is.
setTimeout(() => process.exit(0), 5_000).unref();
