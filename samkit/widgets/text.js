/** A text of several lines that grows with what is written, and never loses what was typed. */

import { h, setAttribute, setText } from "./dom.js";
import { counted, problem } from "./problem.js";

const GROWS = globalThis.CSS?.supports("field-sizing", "content");

export function text(first, form) {
  let control = first;
  let base = first.base;
  const id = (part) => form.id(first.name, part);
  const help = h("p", { class: "help", id: id("help") });
  const count = h("p", { class: "count", id: id("count"), hidden: true });
  const input = h("textarea", {
    id: id("text"), rows: first.rows, placeholder: " ", "data-samkit-field": first.name, oninput: typed, onblur: left, onkeydown: sent,
  });
  input.style.setProperty("--rows", first.rows);
  const beside = problem(form, first.name, { said: (value) => value, where: () => input });
  const label = first.folded ? h("span", { id: id("label") }) : h("label", { for: input.id });
  if (first.folded) input.setAttribute("aria-labelledby", label.id);
  const inside = [help, input, count, beside.root];
  const root = first.folded
    ? h("details", { class: "field fold", ontoggle: grow }, h("summary", {}, label), ...inside)
    : h("div", { class: "field" }, label, ...inside);

  function typed() {
    form.note(control, input.value, base, { pause: true });
    grow();
  }

  function left() {
    form.flush();
    form.refreshed(control.name);
  }

  function sent(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.flush();
  }

  function grow() {
    setText(count, counted(form.words, input.value, control.limit));
    count.hidden = !count.textContent;
    if (GROWS || !input.offsetParent) return;
    input.style.height = "auto";
    input.style.height = `${input.scrollHeight + 2}px`;
  }

  function update(next, entry, { force = false } = {}) {
    const moved = next.path !== control.path;
    control = next;
    setText(label, control.label);
    setText(help, control.help);
    help.hidden = !control.help;
    const value = entry ? entry.value : control.value;
    // What is being written stays, with the revision it was begun on, so that nobody is overwritten unseen.
    if (force || moved || document.activeElement !== input || value === input.value) {
      if (value !== input.value) input.value = value;
      base = entry ? entry.base : control.base;
      grow();
    }
    if (moved && !value) form.sections.lead(root);
    const wrong = beside.update(entry);
    if (first.folded && (value || wrong)) root.open = true;
    setAttribute(input, "aria-invalid", wrong ? "true" : "");
    const about = [control.help && help.id, count.textContent && count.id, wrong && beside.root.id];
    setAttribute(input, "aria-describedby", about.filter(Boolean).join(" "));
  }

  const saved = (revision) => (base = revision);
  return { root, update, saved, grow, focus: () => input.focus() };
}
