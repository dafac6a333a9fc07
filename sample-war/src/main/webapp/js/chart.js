/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */

/** A line chart in plain SVG, one line for each series. */

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 300;
const POINTS = 120;

export class Chart {
  #lines;
  #height;
  #values;

  constructor(series, height) {
    this.#height = height;
    this.#values = series.map(() => []);
    this.element = document.createElementNS(SVG, "svg");
    this.element.setAttribute("viewBox", `0 0 ${WIDTH} ${height}`);
    this.element.setAttribute("preserveAspectRatio", "none");
    this.element.setAttribute("aria-hidden", "true"); // the numbers beside it say the same
    this.element.classList.add("chart");
    this.#lines = series.map((name) => {
      const line = document.createElementNS(SVG, "polyline");
      line.classList.add("line", name);
      this.element.append(line);
      return line;
    });
  }

  /** Adds one value to each series and draws. Returns the largest value in sight. */
  add(...values) {
    values.forEach((value, i) => {
      this.#values[i].push(value);
      this.#values[i].splice(0, this.#values[i].length - POINTS);
    });
    const top = Math.max(1, ...this.#values.flat());
    this.#lines.forEach((line, i) => line.setAttribute("points", this.#points(this.#values[i], top)));
    return top;
  }

  #points(values, top) {
    const step = WIDTH / (POINTS - 1);
    const start = WIDTH - (values.length - 1) * step;
    return values
      .map((value, i) => {
        const y = this.#height - 2 - (value / top) * (this.#height - 4);
        return `${(start + i * step).toFixed(1)},${y.toFixed(1)}`;
      })
      .join(" ");
  }
}
