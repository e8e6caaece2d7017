/** A picture: the drawing as it comes from the server, its caption, the same as a table, and all of it to take along. */

import { button, h, setText } from "./dom.js";
import { asCsv, asPng, asSvg, keepFile } from "./downloads.js";

const SVG = "http://www.w3.org/2000/svg";
const LARGER = 1.15;

export function picture(first, form) {
  let control = first;
  let svg;
  let drawn;
  const box = h("div", { class: "drawing" });
  const failed = h("p", { class: "note", hidden: true }, form.words.picture_failed);
  const caption = h("figcaption", {});
  const table = h("table", {});
  const scrolls = h("div", { class: "wide", role: "region", tabindex: "0" }, table);
  const fold = h("details", { open: first.table_first }, h("summary", {}, form.words.show_table), scrolls);
  const file = (ending) => `${form.page.exercise}-${control.name}.${ending}`;
  const ofDrawing = [
    button(form.words.download_png, async () => keepFile(await asPng(svg), file("png"))),
    button(form.words.download_svg, () => keepFile(asSvg(svg), file("svg"))),
  ];
  const csv = button(form.words.download_csv, () => keepFile(asCsv(control, form.page.lang), file("csv")));
  const drawing = [box, failed, caption];
  const root = h("figure", { "data-samkit-picture": first.name }, ...(first.table_first ? [fold, ...drawing] : [...drawing, fold]),
    h("div", { class: "tools" }, ...ofDrawing, csv));
  for (const one of ofDrawing) one.hidden = true;

  function update(next) {
    control = next;
    setText(caption, control.caption);
    box.style.setProperty("--rows", Math.max(2, control.rows.length));
    fillTable(table, control);
    scrolls.setAttribute("aria-label", control.caption);
    svg?.setAttribute("aria-label", control.caption);
    draw();
  }

  function draw() {
    const markup = form.pictures.get(control.name);
    if (markup === undefined || markup === drawn) return;
    drawn = markup;
    svg = markup ? parsed(markup, control.caption) : undefined;
    box.replaceChildren(...(svg ? [svg] : []));
    box.classList.toggle("drawn", Boolean(svg));
    failed.hidden = Boolean(svg);
    box.hidden = !svg;
    if (!svg) fold.open = true;
    for (const one of ofDrawing) one.hidden = !svg;
  }

  return { root, update };
}

function fillTable(table, { caption, columns, rows }) {
  const key = JSON.stringify([caption, columns, rows]);
  if (table.shown === key) return;
  table.shown = key;
  const cell = (text, at) => (at ? h("td", {}, text) : h("th", { scope: "row" }, text));
  table.replaceChildren(
    h("caption", {}, caption),
    h("thead", {}, h("tr", {}, ...columns.map((column) => h("th", { scope: "col" }, column)))),
    h("tbody", {}, ...rows.map((row) => h("tr", {}, ...row.map(cell)))),
  );
}

/** The drawing as an element; anything in it that could do something is left out. */
export function parsed(markup, caption) {
  const root = new DOMParser().parseFromString(markup, "image/svg+xml").documentElement;
  if (root.namespaceURI !== SVG || root.localName !== "svg") return undefined;
  for (const one of root.querySelectorAll("script, foreignObject, a")) one.remove();
  for (const one of [root, ...root.querySelectorAll("*")]) {
    for (const name of one.getAttributeNames()) if (/^on/i.test(name)) one.removeAttribute(name);
  }
  // Drawn much larger than meant, its words would shout.
  if (root.viewBox.baseVal?.width) root.style.maxWidth = `${root.viewBox.baseVal.width * LARGER}px`;
  root.setAttribute("role", "img");
  root.setAttribute("aria-label", caption);
  return document.importNode(root, true);
}
