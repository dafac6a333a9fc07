/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The dialog with the live figures: the namespace /admin, which lets in only who has the password. */

import { admin } from "./connection.js";
import { Chart } from "./chart.js";

const byId = (id) => document.getElementById(id);
const number = new Intl.NumberFormat("en");

const TILES = [
  { title: "Events per second", wide: true, series: { received: "from clients", sent: "to clients" } },
  { title: "Sessions", series: { sessions: "" } },
  { title: "People", series: { people: "" } },
  { title: "Rooms in use", series: { rooms: "" } },
  { title: "Packets dropped", series: { dropped: "" } },
];

let tiles = [];

export function startAdmin() {
  byId("admin-button").addEventListener("click", () => {
    byId("admin").showModal();
    byId("password").focus();
  });
  byId("admin").addEventListener("close", () => {
    admin.disconnect();
    showForm("");
  });
  byId("admin-form").addEventListener("submit", (event) => {
    event.preventDefault();
    byId("admin-error").textContent = "";
    admin.auth = { password: byId("password").value };
    admin.disconnect().connect();
  });

  admin.on("connect", () => {
    byId("password").value = "";
    byId("admin-form").hidden = true;
    byId("figures").hidden = false;
  });
  admin.on("connect_error", (error) => {
    // Still active: the connection broke, and the client tries again by itself. Otherwise the server said no.
    if (!admin.active) {
      showForm(error.message);
    }
  });
  admin.on("figures", (figures) => {
    tiles = TILES.map(makeTile);
    byId("figures").replaceChildren(...tiles.map((tile) => tile.element));
    figures.forEach(show);
  });
  admin.on("figure", show);
}

function showForm(error) {
  byId("figures").hidden = true;
  byId("admin-form").hidden = false;
  byId("admin-error").textContent = error;
  if (byId("admin").open) {
    byId("password").select();
  }
}

function show(figure) {
  tiles.forEach((tile) => tile.show(figure));
}

function makeTile({ title, series, wide }) {
  const names = Object.keys(series);
  const chart = new Chart(names, wide ? 110 : 44);
  const element = document.createElement("section");
  element.className = wide ? "tile wide" : "tile";
  const heading = document.createElement("h3");
  heading.textContent = title;
  const list = document.createElement("dl");
  const values = names.map((name) => {
    const term = document.createElement("dt");
    term.textContent = series[name] || title;
    term.className = series[name] ? name : "unseen";
    const value = document.createElement("dd");
    value.dataset.figure = name;
    const pair = document.createElement("div");
    pair.append(term, value);
    list.append(pair);
    return value;
  });
  const top = document.createElement("p");
  top.className = "top";
  element.append(heading, list, chart.element, ...(wide ? [top] : []));
  return {
    element,
    show(figure) {
      names.forEach((name, i) => (values[i].textContent = number.format(figure[name])));
      const largest = chart.add(...names.map((name) => figure[name]));
      top.textContent = `the last two minutes, at most ${number.format(largest)}`;
    },
  };
}
