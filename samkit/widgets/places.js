/** Finding treasures on the map: what a file of places holds, nearest first, of the kinds one wants. */

import { button, fill, h, setText } from "./dom.js";
import { parsed } from "./picture.js";

const PAUSE = 400;

export function places(form, { tell, picker, fold, chosen }) {
  const { words } = form;
  const wanted = new Set();
  let typing;
  let page = 1;
  const said = h("p", {});
  const here = h("input", { type: "text", id: form.id("places", "here"), oninput: later });
  const search = h("input", { type: "text", id: form.id("places", "search"), oninput: later });
  const sorts = h("div", { class: "options chips", onchange: () => ask() });
  const drawing = h("div", { class: "drawing" });
  const list = h("ul", { class: "places", onchange: chose });
  const more = button(words.places_more, () => ask(page + 1));
  const go = button("", () => chosen([...wanted]), false);
  const found = h("div", { class: "found", hidden: true }, said,
    h("div", { class: "field" }, h("label", { for: here.id }, words.places_here), h("p", { class: "help" }, words.places_here_help), here),
    h("fieldset", { class: "field" }, h("legend", {}, words.places_sorts), sorts),
    h("div", { class: "field" }, h("label", { for: search.id }, words.places_search), search),
    drawing, list, h("div", { class: "tools" }, more, go));
  const root = fold("places", words.places_title, h("p", { class: "help" }, words.places_help), picker("places", ".geojson,.json"), found);

  function later() {
    clearTimeout(typing);
    typing = setTimeout(() => ask(), PAUSE);
  }

  function ask(next = 1) {
    page = next;
    const kinds = [...sorts.querySelectorAll("input:checked")].map((one) => one.value);
    tell({ type: "look", here: here.value, words: search.value, sorts: kinds, page });
  }

  function chose(event) {
    if (event.target.checked) wanted.add(event.target.value);
    else wanted.delete(event.target.value);
    count();
  }

  function count() {
    setText(go, fill(words.places_take, { number: wanted.size }));
    go.hidden = !wanted.size;
  }

  function place({ id, text, known }) {
    const input = h("input", { type: "checkbox", value: id, disabled: known });
    input.checked = wanted.has(id);
    return h("li", {}, h("label", {}, input, h("span", {}, text)));
  }

  function show(message) {
    found.hidden = false;
    setText(said, message.said);
    if (sorts.childElementCount !== message.sorts.length) {
      sorts.replaceChildren(...message.sorts.map(({ value, label }) => h("label", {}, h("input", { type: "checkbox", value }), h("span", {}, label))));
    }
    const svg = message.picture && parsed(message.picture, message.caption);
    drawing.replaceChildren(...(svg ? [svg] : []));
    list.replaceChildren(...message.rows.map(place));
    more.hidden = !message.more;
    count();
  }

  function clear() {
    wanted.clear();
    found.hidden = true;
    for (const one of [here, search]) one.value = "";
    sorts.replaceChildren();
  }

  return { root, show, clear };
}
