/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Pictures: made small enough to send, and turned into something the page can show. */

const MAX_BYTES = 600_000;
const MAX_EDGE = 1280;

/** Reads a chosen file; a large one is scaled down until it fits. */
export async function readPicture(file) {
  if (file.size <= MAX_BYTES && /^image\/(png|jpeg|gif|webp)$/.test(file.type)) {
    return file.arrayBuffer();
  }
  const bitmap = await createImageBitmap(file);
  for (let edge = MAX_EDGE; edge >= 320; edge /= 2) {
    const blob = await scaled(bitmap, edge);
    if (blob.size <= MAX_BYTES) {
      return blob.arrayBuffer();
    }
  }
  throw new Error("This picture cannot be made small enough.");
}

function scaled(bitmap, edge) {
  const factor = Math.min(1, edge / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * factor));
  canvas.height = Math.max(1, Math.round(bitmap.height * factor));
  canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
}

/** An address for an <img>. The type is left open: a browser only takes pictures for what they are. */
export function pictureUrl(content) {
  return URL.createObjectURL(new Blob([content]));
}
