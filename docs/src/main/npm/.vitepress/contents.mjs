// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from "node:fs";

const HEADING = /^## (.+)$/;
const ENTRY = /^[*-] \[([^\]]+)\]\(([^)#]+)\)/;

/** The side bar: headings and links of the page of contents, in its order. */
export function sections(contents) {
  const found = [];
  for (const line of readFileSync(contents, "utf8").split("\n")) {
    const heading = HEADING.exec(line);
    const entry = ENTRY.exec(line);
    if (heading) {
      found.push({ text: heading[1], items: [] });
    } else if (entry) {
      found.at(-1).items.push({ text: entry[1], link: `/docs/${entry[2].replace(/(README)?\.md$/, "")}` });
    }
  }
  return found;
}
