/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */

const MAX_WAITING = 100;

/**
 * Messages on their way to the server. They stay here until the server has acknowledged them, so nothing written offline
 * is lost; each has an id by which the server knows it again, so nothing that is sent twice is posted twice.
 */
export class Outbox {
  #entries = [];
  #sending = false;
  #send;
  #settled;

  /**
   * @param send sends one entry; its promise fails if nobody knows whether it arrived
   * @param settled is called with the entry and the server's answer
   */
  constructor(send, settled) {
    this.#send = send;
    this.#settled = settled;
    this.#entries = JSON.parse(sessionStorage.getItem("outbox") ?? "[]");
  }

  get entries() {
    return [...this.#entries];
  }

  get isFull() {
    return this.#entries.length >= MAX_WAITING;
  }

  add(entry) {
    this.#entries.push(entry);
    this.#save();
  }

  /** Sends what is waiting, one after the other, so that the order is kept. Stops at the first failure. */
  async flush() {
    if (this.#sending) {
      return;
    }
    this.#sending = true;
    try {
      while (this.#entries.length > 0) {
        const answer = await this.#send(this.#entries[0]);
        const entry = this.#entries.shift();
        this.#save();
        this.#settled(entry, answer);
      }
    } catch {
      // No answer: the entry stays first in line. The next connection flushes again.
    } finally {
      this.#sending = false;
    }
  }

  /** Survives a reload of the page. Pictures do not, they would not fit. */
  #save() {
    sessionStorage.setItem("outbox", JSON.stringify(this.#entries.filter((entry) => !entry.content)));
  }
}
