// SPDX-FileCopyrightText: The socketio-jakarta contributors
// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";

// As much of a page as polling with scripts and forms takes: a script element that is inserted runs what its address
// gives, a form that is submitted posts its text area and tells its frame. `scripts` and `forms` count them.
export function openPage() {
  const page = { scripts: 0, forms: 0 };

  class Element {
    constructor(tag) {
      this.tag = tag;
      this.style = {};
      this.children = [];
    }

    setAttribute() {}

    appendChild(child) {
      this.children.push(child);
      child.parentNode = this;
      if (child.tag === "script") {
        runScript(child);
      }
    }

    removeChild(child) {
      this.children = this.children.filter((other) => other !== child);
    }

    submit() {
      const area = this.children.find((child) => child.tag === "textarea");
      page.forms++;
      // Browsers write line ends like this into a form.
      const body = new URLSearchParams({ [area.name]: area.value.replace(/\r?\n/g, "\r\n") });
      fetch(this.action, { method: "POST", body }).then(async (answer) => {
        assert.equal(await answer.text(), "ok");
        this.children.find((child) => child.tag === "iframe")?.onload();
      });
    }
  }

  async function runScript(script) {
    page.scripts++;
    const answer = await fetch(script.src);
    assert.match(answer.headers.get("content-type"), /^text\/javascript; ?charset=utf-8$/i);
    const source = await answer.text();
    assert.doesNotMatch(source, /<|\u2028|\u2029/);
    new Function(source)();
  }

  globalThis.document = {
    body: new Element("body"),
    createElement(tag) {
      if (tag.startsWith("<")) {
        throw new Error("not an element's name");
      }
      return new Element(tag);
    },
    getElementsByTagName: () => [],
  };
  return page;
}
