/** One record as it is drawn: a card on a phone, a row of a table where there is room; and what stands above the rows. */

import { button, fill, h, setText } from "./dom.js";

export const ACTS = [["up", "↑"], ["down", "↓"], ["copy", ""], ["remove", "×"]];

export function recordRow({ name, columns, more, fixed }, form, id, { act, open }) {
  const title = h("p", { class: "title" });
  const field = (column) => form.views.get(`${name}.${id}.${column.name}`).root;
  const inside = columns.map((column) =>
    h("div", { role: "cell", class: more.includes(column.name) ? "cell further" : "cell" }, field(column)));
  const acts = h("div", { role: "cell", class: "acts" }, ...ACTS.map(([kind, sign]) =>
    h("button", { type: "button", class: "act", "data-act": kind, title: form.words[`record_${kind}`], onclick: () => act(kind) },
      h("span", { class: "sign", "aria-hidden": "true" }, sign), h("span", {}, form.words[`record_${kind}`]))));
  const called = h("span", {});
  const filled = h("span", { class: "filled" });
  const opener = h("button", { type: "button", class: "opener", "aria-expanded": "false" }, called, " ", filled);
  const naming = h("div", { role: "rowheader", class: "naming" }, opener, title);
  const element = h("div", { role: "row", class: "record" }, naming, ...inside, ...(fixed ? [] : [acts]));
  opener.addEventListener("click", () => open(!element.classList.contains("open")));
  return { element, title, acts, opener, called, filled };
}

/** Name the columns above the rows. */
export function headings(heads, { columns, more, fixed, one }, words) {
  const titles = [...(fixed ? [one] : []), ...columns.map((column) => column.label), ...(fixed ? [] : [words.record_acts])];
  if (heads.textContent === titles.join("")) return;
  const far = (at) => more.includes(columns[at - (fixed ? 1 : 0)]?.name);
  heads.replaceChildren(...titles.map((title, at) => h("span", { role: "columnheader", class: far(at) ? "further" : "" }, title)));
}

/** What a closed card says of itself: what it lacks, or of a fixed list how many of its first questions have an answer. */
export function told({ columns, more, fixed, lacks }, value, words) {
  if (!fixed) return Object.entries(lacks).filter(([name]) => !value({ name })).map(([, sentence]) => sentence).join(" · ");
  const first = columns.filter((one) => !more.includes(one.name));
  if (first.length === 1) return "";
  return fill(words.of, { done: first.filter(value).length, total: first.length });
}

/** The button for the fields that are hidden until wanted. They show by themselves where they hold something, until somebody chooses. */
export function further(table) {
  let chosen = false;
  const root = button("", () => {
    chosen = true;
    show(!table.classList.contains("more"));
  });
  show(false);

  function show(wanted) {
    table.classList.toggle("more", wanted);
    root.setAttribute("aria-expanded", String(wanted));
  }

  function update({ more, more_label, opens, ids }, value) {
    setText(root, more_label);
    root.hidden = !more.length;
    if (!chosen && (opens ?? more.some((name) => ids.some((id) => value(id, { name }))))) show(true);
  }

  return { root, update };
}
