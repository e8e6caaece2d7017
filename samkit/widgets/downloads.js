/** Files made in the browser: the drawing as SVG and PNG, the table as CSV. */

import { h } from "./dom.js";

const SCALE = 2;

export function keepFile(blob, name) {
  if (!blob) return;
  const href = URL.createObjectURL(blob);
  const link = h("a", { href, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** The bytes of a file that came as text. */
export function decoded(text) {
  return Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
}

/** The drawing as a file of its own, in the colours of the light theme. */
export function asSvg(svg) {
  const text = new XMLSerializer().serializeToString(svg);
  return new Blob([text.replace(/var\(\s*--[\w-]+\s*,\s*([^()]*(?:\([^()]*\))?[^()]*)\)/g, "$1")], { type: "image/svg+xml" });
}

export async function asPng(svg) {
  const { width, height } = size(svg);
  const href = URL.createObjectURL(asSvg(svg));
  try {
    const image = new Image(width, height);
    image.src = href;
    await image.decode();
    const canvas = h("canvas", { width: width * SCALE, height: height * SCALE });
    const drawing = canvas.getContext("2d");
    drawing.fillStyle = "#fff";
    drawing.fillRect(0, 0, canvas.width, canvas.height);
    drawing.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob(done, "image/png"));
  } finally {
    URL.revokeObjectURL(href);
  }
}

function size(svg) {
  const box = svg.viewBox.baseVal;
  const given = (name) => Number.parseFloat(svg.getAttribute(name)) || 0;
  return { width: box?.width || given("width") || 640, height: box?.height || given("height") || 400 };
}

/** The table as a spreadsheet in this language reads it; no cell is ever taken for a formula. */
export function asCsv({ columns, rows }, lang) {
  const between = lang === "da" ? ";" : ",";
  const lines = [columns, ...rows].map((row) => row.map(cell).join(between));
  return new Blob(["\ufeff", lines.join("\r\n"), "\r\n"], { type: "text/csv;charset=utf-8" });
}

function cell(text) {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";,\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
