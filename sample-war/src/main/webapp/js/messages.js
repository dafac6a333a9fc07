/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The messages of the room in view. What people write only ever becomes text, never HTML. */

import { pictureUrl } from "./pictures.js";

const TICKS = {
  pending: { label: "Waiting to be sent", path: "M8 4v4l2.5 1.5", circle: true },
  sent: { label: "Sent", path: "M3 8.5l3.5 3.5L13 4.5" },
  delivered: { label: "Delivered", path: "M1 8.5l3.5 3.5L11 4.5M7.5 11l1 1L15 4.5" },
  failed: { label: "Not sent", path: "M8 4v5M8 11.5v.5", circle: true },
};
const SVG = "http://www.w3.org/2000/svg";
const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });

export class MessageList {
  #list;
  #jump;
  #elements = new Map();
  #fetchPicture;

  /** @param fetchPicture gets the bytes of a picture this page does not have yet */
  constructor(list, jump, fetchPicture) {
    this.#list = list;
    this.#jump = jump;
    this.#fetchPicture = fetchPicture;
    list.addEventListener("scroll", () => this.#isAtEnd() && (jump.hidden = true));
    jump.addEventListener("click", () => this.#scrollToEnd());
  }

  /** Shows another room. */
  showAll(messages) {
    this.#elements.clear();
    this.#list.replaceChildren();
    messages.forEach((message) => this.show(message));
    this.#scrollToEnd();
  }

  /** Shows a new message, or the new state of one that is already there. */
  show(message) {
    const follow = this.#isAtEnd() || message.state === "pending";
    let element = this.#elements.get(message.key);
    if (!element) {
      element = this.#create(message);
      this.#elements.set(message.key, element);
    }
    element.sort = message.at ?? Infinity;
    this.#place(element);
    this.#update(element, message);
    if (follow) {
      this.#scrollToEnd();
    } else if (!message.own) {
      this.#jump.hidden = false;
    }
  }

  remove(message) {
    const element = this.#elements.get(message.key);
    this.#elements.delete(message.key);
    const next = element?.nextElementSibling;
    element?.remove();
    this.#group(next);
  }

  #create(message) {
    const element = document.getElementById("message-template").content.firstElementChild.cloneNode(true);
    element.author = message.from;
    element.classList.toggle("own", message.own);
    const avatar = element.querySelector(".avatar");
    avatar.textContent = [...message.from][0].toUpperCase();
    avatar.style.setProperty("--hue", hueOf(message.from));
    element.querySelector(".author").textContent = message.own ? "You" : message.from;
    element.querySelector(".text").textContent = message.text;
    element.querySelector(".text").hidden = !message.text;
    return element;
  }

  #update(element, message) {
    const time = element.querySelector("time");
    const posted = new Date(message.at ?? message.written);
    time.textContent = clock.format(posted);
    time.dateTime = posted.toISOString();
    if (message.own && element.dataset.state !== message.state) {
      element.dataset.state = message.state;
      const ticks = element.querySelector(".ticks");
      ticks.replaceChildren(tickIcon(TICKS[message.state]));
      ticks.setAttribute("aria-label", message.error ?? TICKS[message.state].label);
      ticks.title = message.error ?? TICKS[message.state].label;
    }
    if (message.picture) {
      this.#showPicture(element.querySelector(".picture"), message);
    }
  }

  async #showPicture(image, message) {
    image.hidden = false;
    image.alt = `Picture from ${message.from}`;
    if (image.src) {
      return;
    }
    message.url ??= message.content ? pictureUrl(message.content) : undefined;
    if (!message.url && message.at) {
      const content = await this.#fetchPicture(message);
      message.url ??= content ? pictureUrl(content) : undefined;
    }
    if (message.url) {
      const follow = this.#isAtEnd();
      image.addEventListener("load", () => follow && this.#scrollToEnd(), { once: true });
      image.src = message.url;
    } else if (message.at) {
      image.alt = "This picture is no longer kept.";
    }
  }

  /** Puts an element where its time belongs; what is still waiting to be sent comes last. */
  #place(element) {
    let before = null;
    for (let last = this.#list.lastElementChild; last && (last === element || last.sort > element.sort);) {
      before = last === element ? before : last;
      last = last.previousElementSibling;
    }
    if (!element.isConnected || element.nextElementSibling !== before) {
      const oldNext = element.nextElementSibling;
      this.#list.insertBefore(element, before);
      this.#group(oldNext);
    }
    this.#group(element);
    this.#group(element.nextElementSibling);
  }

  /** The author is named once for messages in a row. */
  #group(element) {
    element?.classList.toggle("follows", element.previousElementSibling?.author === element.author);
  }

  #isAtEnd() {
    return this.#list.scrollHeight - this.#list.scrollTop - this.#list.clientHeight < 60;
  }

  #scrollToEnd() {
    this.#list.scrollTop = this.#list.scrollHeight;
    this.#jump.hidden = true;
  }
}

/** A colour for a name, the same on every page. */
export function hueOf(name) {
  let hash = 7;
  for (const character of name) {
    hash = (hash * 131 + character.codePointAt(0)) % 1_000_003;
  }
  return String(((hash * 7_919) % 12) * 30);
}

function tickIcon({ path, circle }) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  if (circle) {
    const ring = svg.appendChild(document.createElementNS(SVG, "circle"));
    ["cx", "cy"].forEach((axis) => ring.setAttribute(axis, "8"));
    ring.setAttribute("r", "6.5");
  }
  svg.appendChild(document.createElementNS(SVG, "path")).setAttribute("d", path);
  return svg;
}
