// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { ask } from "../session.mjs";

// The application has configured its JSON library: names with underscores.
export async function usesTheNamesOfTheApplication(session) {
  const socket = await session.connect();
  const pictures = [randomBytes(10), randomBytes(70_000)];
  const [profile] = await ask(socket, "profile", {
    display_name: "Ada €",
    last_seen: "2026-01-02T03:04:05Z",
    known_pictures: pictures.map((bytes) => ({ raw_bytes: bytes })),
  });
  assert.deepEqual(Object.keys(profile).sort(), ["display_name", "known_pictures", "last_seen"]);
  assert.equal(profile.display_name, "Ada €");
  assert.equal(profile.last_seen, "2026-01-02T03:04:06Z");
  assert.deepEqual(profile.known_pictures.map((picture) => Buffer.from(picture.raw_bytes)), pictures);
}
