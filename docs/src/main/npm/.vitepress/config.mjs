// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitepress";
import { sections } from "./contents.mjs";

// The anchors of GitHub and its like, so that a link to a heading works there as well as here.
function slugify(heading) {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replace(/ /g, "-");
}

// A README is the page of its folder, here under the name that web servers want.
function readmeIsIndex(markdown) {
  markdown.core.ruler.push("readme-is-index", (state) => {
    for (const token of state.tokens.flatMap((block) => block.children ?? [])) {
      const target = token.type === "link_open" ? token.attrGet("href") : null;
      if (target) {
        token.attrSet("href", target.replace(/^(?!https?:)(.*?)README\.md(?=#|$)/, "$1index.md"));
      }
    }
  });
}

export default defineConfig({
  // Pages have the places they have in the repository: relative links are right in both.
  srcDir: "site",
  outDir: fileURLToPath(new URL("../dist", import.meta.url)),
  cacheDir: fileURLToPath(new URL("../cache", import.meta.url)),
  rewrites: {
    "README.md": "index.md",
    "docs/README.md": "docs/index.md",
    "docs/decisions/README.md": "docs/decisions/index.md",
    "benchmarks/README.md": "benchmarks/index.md",
  },
  title: "socketio-jakarta",
  description: "The Socket.IO server for Jakarta servlet containers",
  lang: "en",
  markdown: { anchor: { slugify }, config: readmeIsIndex },
  themeConfig: {
    search: { provider: "local" },
    outline: [2, 3],
    nav: [
      { text: "Guide", link: "/docs/", activeMatch: "^/docs/(?!configuration|conformance|decisions)" },
      { text: "Configuration", link: "/docs/configuration" },
      { text: "API", link: "/api/index.html", target: "_self" },
      { text: "Conformance", link: "/docs/conformance" },
      { text: "Decisions", link: "/docs/decisions/" },
      { text: "Changes", link: "/CHANGELOG" },
    ],
    sidebar: sections("site/docs/README.md"),
    docFooter: { prev: "Before", next: "Next" },
  },
  vite: {
    build: { chunkSizeWarningLimit: 2000 },
  },
});
