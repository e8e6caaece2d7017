/** Short words of one's own with commas between, and those that were used before as buttons that add them. */

import { button, h } from "./dom.js";
import { text } from "./text.js";

// A comma before a clause parts nothing, as in »en, der bød velkommen«; see `workbook/amplify.py`.
const BREAK = /[;\n]|,(?!\s*(?:der|som|hvor|når|at|who|which|that|where|when)\b)/i;
const words = (value) => value.split(BREAK).map((one) => one.trim()).filter(Boolean);

const written = (all) => (words(all.join(", ")).length === all.length ? all.join(", ") : all.join("; "));

export function tags(first, form) {
  let control = first;
  let shown = "";
  const field = text(first, form);
  const title = h("span", { class: "help" }, form.words.tags_before);
  const before = h("div", { class: "tools", hidden: true });
  const input = field.root.querySelector("input");
  input.addEventListener("input", offer);
  field.root.append(before);

  function add(word) {
    const all = written([...words(input.value), word]);
    form.note(control, all, control.base);
    field.update(control, form.entry(control.path), { force: true });
    offer();
    input.focus();
  }

  /** Offer what is not there yet; while a word is being written, what it may become. */
  function offer() {
    const small = (one) => one.toLocaleLowerCase(form.page.lang);
    const there = words(input.value).map(small);
    const begun = small(input.value.split(BREAK).at(-1).trim());
    const free = control.offered.filter((one) => !there.includes(small(one)));
    const meant = free.filter((one) => begun && small(one).startsWith(begun));
    const offered = meant.length ? meant : free;
    const key = JSON.stringify([offered, begun, meant.length]);
    if (key === shown) return;
    shown = key;
    before.hidden = !offered.length;
    const become = (one) => (meant.length ? replaced(one) : add(one));
    before.replaceChildren(title, ...offered.map((one) => button(`+ ${one}`, () => become(one))));
  }

  function replaced(word) {
    input.value = written(words(input.value).slice(0, -1));
    add(word);
  }

  function update(next, entry, how) {
    control = next;
    field.update(next, entry, how);
    offer();
  }

  return { ...field, update };
}
