/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The page: joins the chat, and keeps what is shown in step with what the server tells. */

import { chat, manager, watchConnection } from "./connection.js";
import { startAdmin } from "./admin.js";
import { closeDrawer, resizeText } from "./layout.js";
import { MessageList, hueOf } from "./messages.js";
import { Outbox } from "./outbox.js";
import { readPicture } from "./pictures.js";
import { Room } from "./room.js";

const byId = (id) => document.getElementById(id);
const ANSWER_WITHIN_MS = 10_000;
const TYPING_EVERY_MS = 2_000;
const TYPING_LASTS_MS = 4_000;

const rooms = new Map();
let current;
let me = sessionStorage.getItem("name") ?? "";
let lastTyping = 0;

const outbox = new Outbox(send, settle);
const list = new MessageList(byId("messages"), byId("jump"), fetchPicture);

/* ---- who I am ---- */

// The key proves to the server that this is the same page coming back. A tab has its own: two tabs, two people.
const key = sessionStorage.getItem("key") ?? randomId();
sessionStorage.setItem("key", key);
chat.auth = (give) => give({ name: me, key });

byId("welcome-form").addEventListener("submit", (event) => {
  event.preventDefault();
  byId("welcome-error").textContent = "";
  me = byId("name").value.trim();
  chat.connect();
});

chat.on("connect_error", (error) => {
  // Still active: the connection broke, and the client tries again by itself. Otherwise the server said no.
  if (chat.active) {
    return;
  }
  byId("app").hidden = true;
  byId("drawer-button").hidden = true;
  byId("welcome").hidden = false;
  byId("welcome-error").textContent = error.message;
  byId("name").value = me;
  byId("name").select();
});

chat.on("connect", async () => {
  sessionStorage.setItem("name", me);
  const entering = byId("app").hidden;
  byId("welcome").hidden = true;
  byId("app").hidden = false;
  byId("drawer-button").hidden = false;
  const wanted = new Set([
    ...JSON.parse(sessionStorage.getItem("rooms") ?? '["lobby"]'),
    ...outbox.entries.map((entry) => entry.room),
  ]);
  await Promise.all([...wanted].map(join));
  if (entering) {
    open(rooms.has(sessionStorage.getItem("room")) ? sessionStorage.getItem("room") : [...wanted][0]);
  }
  outbox.flush();
});

chat.on("disconnect", (reason) => {
  // The server does not want this socket any more, for example because it is being restarted.
  if (reason === "io server disconnect") {
    setTimeout(() => chat.connect(), 2_000);
  }
});

/* ---- rooms ---- */

function roomOf(name) {
  if (!rooms.has(name)) {
    rooms.set(name, new Room(name));
  }
  return rooms.get(name);
}

async function join(name) {
  const answer = await ask("join", name);
  if (!answer || answer.error) {
    byId("room-error").textContent = answer?.error ?? "";
    return undefined;
  }
  const room = roomOf(answer.room);
  room.joined = true;
  const known = room.newest;
  answer.history.forEach((message) => receive(room, message, known > 0 && message.at > known));
  outbox.entries.filter((entry) => entry.room === room.name).forEach((entry) => showOwn(entry, { state: "pending" }));
  tellReceived(room);
  rememberRooms();
  if (room === current) {
    renderRoom();
  }
  renderRooms();
  return room;
}

function open(name) {
  if (current) {
    current.draft = byId("text").value;
  }
  current = roomOf(name);
  current.unread = 0;
  sessionStorage.setItem("room", current.name);
  byId("text").value = current.draft;
  list.showAll(current.messages);
  renderRoom();
  renderRooms();
  closeDrawer();
  byId("text").focus();
}

async function enter(name) {
  byId("room-error").textContent = "";
  const room = rooms.get(name)?.joined ? rooms.get(name) : await join(name);
  if (room) {
    open(room.name);
  }
}

byId("leave-button").addEventListener("click", async () => {
  const room = current;
  const answer = await ask("leave", room.name);
  if (answer && !answer.error) {
    room.joined = false;
    room.members = [];
    rememberRooms();
    open(joinedRooms()[0].name);
  }
});

byId("room-form").addEventListener("submit", (event) => {
  event.preventDefault();
  enter(byId("room-name").value);
  byId("room-name").value = "";
});

function joinedRooms() {
  return [...rooms.values()].filter(({ joined }) => joined);
}

function rememberRooms() {
  sessionStorage.setItem("rooms", JSON.stringify(joinedRooms().map(({ name }) => name)));
}

chat.on("rooms", (summaries) => {
  const listed = new Set(summaries.map(({ name }) => name));
  [...rooms.values()].filter(({ name, joined }) => !joined && !listed.has(name)).forEach(({ name }) => rooms.delete(name));
  summaries.forEach(({ name, people }) => (roomOf(name).people = people));
  renderRooms();
});

chat.on("members", (name, members) => {
  const room = roomOf(name);
  room.members = members;
  showDelivered(room);
  if (room === current) {
    renderRoom();
  }
});

/* ---- messages ---- */

byId("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = byId("text").value.trim();
  if (text && write({ text })) {
    byId("text").value = "";
    resizeText();
  }
});

/** Returns whether there was room for it. */
function write(content) {
  if (outbox.isFull) {
    byId("composer-error").textContent = "Too much is waiting to be sent.";
    return false;
  }
  const entry = { id: randomId(), room: current.name, text: "", written: Date.now(), ...content };
  byId("composer-error").textContent = "";
  lastTyping = 0;
  outbox.add(entry);
  showOwn(entry, { state: "pending" });
  if (chat.connected) {
    outbox.flush();
  }
  return true;
}

/** Fails when there is no answer: then the entry stays in the outbox. */
function send({ id, room, text, content }) {
  const event = content ? ["picture", { id, room, text }, content] : ["message", { id, room, text }];
  return chat.connected ? chat.timeout(ANSWER_WITHIN_MS).emitWithAck(...event) : Promise.reject(new Error("offline"));
}

// An answer may fail to come although the connection lives on.
setInterval(() => chat.connected && outbox.flush(), ANSWER_WITHIN_MS / 2);

function settle(entry, answer) {
  if (answer.error) {
    byId("composer-error").textContent = answer.error;
    showOwn(entry, { state: "failed", error: answer.error });
  } else {
    showOwn(entry, { state: "sent", at: answer.at });
    showDelivered(roomOf(entry.room));
  }
}

function showOwn(entry, state) {
  const { id, room, text, content, written } = entry;
  const shown = { key: `${me}/${id}`, from: me, own: true, text, picture: Boolean(content), written, ...state };
  const { message } = roomOf(room).merge(content ? { ...shown, content } : shown);
  if (roomOf(room) === current) {
    list.show(message);
  }
}

function receive(room, { id, from, text, picture, at }, isUnread, content) {
  const own = from === me;
  const shown = { key: `${from}/${id}`, from, own, text, picture, at, ...(content && { content }) };
  const known = room.messages.find((message) => message.key === shown.key);
  if (own && !["sent", "delivered"].includes(known?.state)) {
    shown.state = "sent";
  }
  const { message, isNew } = room.merge(shown);
  if (room === current) {
    list.show(message);
  }
  if (isNew && isUnread && !own && (room !== current || document.hidden)) {
    room.unread++;
  }
}

chat.on("message", (message, content) => {
  const room = roomOf(message.room);
  receive(room, message, true, content);
  room.typing.delete(message.from);
  renderTyping();
  renderRooms();
  tellReceived(room);
});

async function fetchPicture(message) {
  const content = await ask("show", current.name, message.at);
  return content instanceof ArrayBuffer ? content : undefined;
}

/** One receipt for all messages that came together. */
function tellReceived(room) {
  room.receipt ??= setTimeout(() => {
    room.receipt = undefined;
    if (chat.connected && room.joined) {
      chat.emit("received", room.name, room.newest);
    }
  }, 150);
}

chat.on("received", (name, person, at) => {
  const room = roomOf(name);
  const member = room.members.find((someone) => someone.name === person);
  if (member) {
    member.received = Math.max(member.received, at);
    showDelivered(room);
  }
});

function showDelivered(room) {
  const delivered = room.newlyDelivered(me);
  if (room === current) {
    delivered.forEach((message) => list.show(message));
  }
}

/* ---- pictures ---- */

byId("picture-button").addEventListener("click", () => byId("picture").click());
byId("picture").addEventListener("change", () => {
  sendPicture(byId("picture").files[0]);
  byId("picture").value = "";
});
byId("text").addEventListener("paste", (event) => takePicture(event, event.clipboardData));
byId("messages").addEventListener("dragover", (event) => event.preventDefault());
byId("messages").addEventListener("drop", (event) => takePicture(event, event.dataTransfer));

function takePicture(event, { files }) {
  if (files.length > 0) {
    event.preventDefault();
    sendPicture(files[0]);
  }
}

async function sendPicture(file) {
  try {
    write({ content: await readPicture(file) });
  } catch {
    byId("composer-error").textContent = "This file is not a picture the chat can send.";
  }
}

/* ---- typing ---- */

byId("text").addEventListener("input", () => {
  resizeText();
  const now = Date.now();
  if (chat.connected && byId("text").value && now - lastTyping > TYPING_EVERY_MS) {
    lastTyping = now;
    chat.volatile.emit("typing", current.name);
  }
});

chat.on("typing", (name, person) => {
  const { typing } = roomOf(name);
  clearTimeout(typing.get(person));
  typing.set(person, setTimeout(() => {
    typing.delete(person);
    renderTyping();
  }, TYPING_LASTS_MS));
  renderTyping();
});

function renderTyping() {
  const people = [...(current?.typing.keys() ?? [])];
  const verb = people.length === 1 ? "is" : "are";
  byId("typing").textContent = people.length > 0 ? `${people.slice(0, 3).join(", ")} ${verb} typing…` : "";
}

/* ---- what is shown ---- */

function renderRoom() {
  const names = current.members.map(({ name }) => name);
  byId("room-title").textContent = current.name;
  byId("room-people").textContent = names.length === 1 ? "1 person" : `${names.length} people`;
  byId("leave-button").hidden = joinedRooms().length < 2;
  byId("text").placeholder = `Message to ${current.name}`;
  byId("people").replaceChildren(...names.map((name) => {
    const item = document.createElement("li");
    item.style.setProperty("--hue", hueOf(name));
    item.textContent = name === me ? `${name} (you)` : name;
    return item;
  }));
  renderTyping();
}

function renderRooms() {
  const focused = document.activeElement?.closest("#rooms li")?.dataset.room;
  byId("rooms").replaceChildren(...[...rooms.values()].map(roomItem));
  if (focused) {
    [...byId("rooms").children].find((item) => item.dataset.room === focused)?.firstElementChild.focus();
  }
  const unread = [...rooms.values()].reduce((sum, room) => sum + room.unread, 0);
  byId("drawer-unread").textContent = String(unread);
  byId("drawer-unread").hidden = unread === 0;
  document.title = unread > 0 ? `(${unread}) Chat` : "Chat";
}

function roomItem(room) {
  const button = document.createElement("button");
  button.type = "button";
  button.classList.toggle("joined", room.joined);
  button.setAttribute("aria-current", String(room === current));
  button.addEventListener("click", () => enter(room.name));
  button.append(span("name", room.name));
  if (room.unread > 0) {
    button.append(span("badge", String(room.unread), `${room.unread} unread`));
  } else if (room.people > 0) {
    button.append(span("count", String(room.people), room.people === 1 ? "1 person" : `${room.people} people`));
  }
  const item = document.createElement("li");
  item.dataset.room = room.name;
  item.append(button);
  return item;
}

function span(className, text, label) {
  const element = document.createElement("span");
  element.className = className;
  element.textContent = text;
  if (label) {
    element.setAttribute("aria-label", label);
    element.setAttribute("role", "img");
  }
  return element;
}

watchConnection(({ state, label, transports }) => {
  byId("connection").dataset.state = state;
  byId("connection-state").textContent = label;
  byId("connection-transport").textContent = transports.join(" → ");
  byId("connection-transport").dataset.transport = transports.at(-1) ?? "";
});

/* ---- keyboard ---- */

byId("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    byId("composer").requestSubmit();
  }
});

document.addEventListener("keydown", (event) => {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (event.altKey && step && current) {
    event.preventDefault();
    const joined = joinedRooms();
    open(joined[(joined.indexOf(current) + step + joined.length) % joined.length].name);
  }
});

document.addEventListener("visibilitychange", () => {
  if (!document.hidden && current) {
    current.unread = 0;
    renderRooms();
  }
});

/* ---- small things ---- */

/** Sends an event and waits for the answer; undefined if there is none. */
async function ask(event, ...args) {
  try {
    return await chat.timeout(ANSWER_WITHIN_MS).emitWithAck(event, ...args);
  } catch {
    return undefined;
  }
}

/** crypto.randomUUID() would need HTTPS. */
function randomId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

byId("name").value = me;
startAdmin();
if (me) {
  chat.connect(); // after a reload
}
