// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { ask } from "../session.mjs";
import { remoteControl } from "./flags.mjs";

const FAR_AWAY = 60_000;

// Clients that answer with their number, and how to ask them.
async function company(session, count) {
  const control = await remoteControl(session);
  const sockets = await Promise.all(Array.from({ length: count }, () => session.connect("/observed")));
  sockets.forEach((socket, i) => socket.on("question", (text, answer) => answer(`${text} ${i}`, "not the first")));
  const question = async (limit) => {
    const [outcome] = await ask(control, "question", limit, sockets.map(({ id }) => id));
    outcome.answers = outcome.answers.map((answer) => (Buffer.isBuffer(answer) ? [...answer] : answer)).sort();
    return outcome;
  };
  return { control, sockets, question };
}

export async function collectsTheAnswersOfAll(session) {
  const { sockets, question } = await company(session, 3);
  sockets[2].off("question").on("question", (text, answer) => answer(Buffer.from([1, 2])));
  assert.deepEqual(await question(FAR_AWAY), { missing: 0, answers: [[1, 2], "what? 0", "what? 1"] });
}

export async function collectsTheAnswersOfTheOthersWhenOneIsSilent(session) {
  const { sockets, question } = await company(session, 3);
  sockets[1].off("question");
  assert.deepEqual(await question(4_000), { missing: 1, answers: ["what? 0", "what? 2"] });
}

export async function doesNotWaitForAClientThatLeaves(session) {
  const { sockets, question } = await company(session, 3);
  sockets[1].off("question").on("question", () => sockets[1].disconnect());
  assert.deepEqual(await question(FAR_AWAY), { missing: 1, answers: ["what? 0", "what? 2"] });
}

export async function answersForNobodyAtOnce(session) {
  const { control } = await company(session, 1);
  assert.deepEqual(await ask(control, "question", FAR_AWAY, ["nobody"]), [{ missing: 0, answers: [] }]);
}
