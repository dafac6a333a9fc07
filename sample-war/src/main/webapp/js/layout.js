/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What only has to do with space: the drawer of small screens, and a text field that grows with its text. */

const MAX_TEXT_HEIGHT = 140;

const drawerButton = document.getElementById("drawer-button");
const text = document.getElementById("text");

export function closeDrawer() {
  setDrawer(false);
}

export function resizeText() {
  text.style.height = "auto";
  text.style.height = `${Math.min(text.scrollHeight, MAX_TEXT_HEIGHT)}px`;
}

function setDrawer(isOpen) {
  document.body.classList.toggle("drawer-open", isOpen);
  drawerButton.setAttribute("aria-expanded", String(isOpen));
}

drawerButton.addEventListener("click", () => setDrawer(!document.body.classList.contains("drawer-open")));
document.getElementById("shade").addEventListener("click", closeDrawer);
document.addEventListener("keydown", ({ key }) => key === "Escape" && closeDrawer());
