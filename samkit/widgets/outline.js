/** A nested list that opens when one wants it: each line with what belongs to it below. */

import { h, setText } from "./dom.js";

export function outline() {
  const label = h("summary", {});
  const inside = h("div", { class: "nested" });
  const root = h("details", { class: "fold outline" }, label, inside);
  let shown = "";

  function update(control) {
    const key = JSON.stringify(control.items);
    setText(label, control.label);
    if (key !== shown) inside.replaceChildren(...(control.items.length ? [nested(control.items)] : []));
    shown = key;
  }

  return { root, update };
}

/** The lines come one after another, each with its depth. */
function nested(items) {
  const lists = [h("ul", {})];
  for (const { depth, text, aside } of items) {
    lists.length = Math.min(lists.length, depth + 1);
    if (depth === lists.length) {
      const list = h("ul", {});
      lists.at(-1).lastElementChild.append(list);
      lists.push(list);
    }
    lists.at(-1).append(h("li", {}, text, ...(aside ? [" ", h("span", { class: "aside-note" }, aside)] : [])));
  }
  return lists[0];
}
