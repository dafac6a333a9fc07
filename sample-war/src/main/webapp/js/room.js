/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What the page knows about a room it has been to. */

const MAX_MESSAGES = 300;

export class Room {
  people = 0;
  joined = false;
  unread = 0;
  members = [];
  draft = "";
  messages = [];
  typing = new Map();

  constructor(name) {
    this.name = name;
  }

  /** Adds a message, or brings one up to date that is already there. Returns it as it is kept, and whether it is new. */
  merge(message) {
    const known = this.messages.find(({ key }) => key === message.key);
    if (known) {
      Object.assign(known, message);
      return { message: known, isNew: false };
    }
    this.messages.push(message);
    const dropped = this.messages.splice(0, this.messages.length - MAX_MESSAGES);
    dropped.forEach(({ url }) => url && URL.revokeObjectURL(url));
    return { message, isNew: true };
  }

  /** Own messages that somebody else has by now. */
  newlyDelivered(me) {
    const received = Math.max(0, ...this.members.filter(({ name }) => name !== me).map((member) => member.received));
    const delivered = this.messages.filter(({ own, state, at }) => own && state === "sent" && at <= received);
    delivered.forEach((message) => (message.state = "delivered"));
    return delivered;
  }

  get newest() {
    return Math.max(0, ...this.messages.map(({ at }) => at ?? 0));
  }
}
