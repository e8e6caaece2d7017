/** Button, notice and result: what is said, and what can be done with one press. */

import { h, setAttribute, setText } from "./dom.js";
import { leadTo } from "./leading.js";
import { linked } from "./naming.js";
import { problem } from "./problem.js";
import { toRefused } from "./refused.js";

export function press(first, form) {
  let control = first;
  let wanted = false;
  const beside = problem(form, first.name, { said: (value) => value, where: () => input });
  const input = h("button", { type: "button", "data-samkit-field": first.name, onclick: pressed });
  const root = h("div", { class: "field press" }, input, beside.root);

  /** What can't be undone waits for all that was entered, and is not done while some of it could not be taken. */
  function held() {
    const { outbox, refused } = form.keeper;
    wanted = outbox.unsent;
    if (wanted) form.flush();
    else if (refused) toRefused(form);
    return wanted || refused > 0;
  }

  function pressed() {
    if (control.leads) return void leadTo(form, control.leads);
    if (control.waits && held()) return;
    const state = form.entry(control.path)?.state;
    form.sections.pressed = control.path;
    if (state !== "waiting" && state !== "sent") form.note(control, control.value, control.base);
  }

  function update(next, entry) {
    control = next;
    setText(input, control.label);
    input.className = control.quiet ? "btn quiet" : control.waits ? "btn final" : "btn";
    const wrong = beside.update(entry?.state === "rejected" ? entry : undefined);
    setAttribute(input, "aria-describedby", wrong ? beside.root.id : "");
  }

  /** All is saved, and the lists know it: now it can be done. */
  function settled() {
    if (!wanted || form.keeper.outbox.unsent) return;
    form.redraw();
    pressed();
  }

  return { root, update, settled, focus: () => input.focus() };
}

export function notice(_first, { page }) {
  const root = h("p", {});

  function update(control) {
    root.className = control.tone === "alarm" ? "alarm" : "note";
    if (root.textContent !== control.text) root.replaceChildren(...linked(control.text, page));
  }

  return { root, update };
}

export function result(_first, { page }) {
  const root = h("p", { class: "result" });
  let shown = "";

  function update(control) {
    const key = JSON.stringify([control.sentence, control.values, control.rule]);
    if (key === shown) return;
    shown = key;
    const rule = control.rule ? [" ", h("span", { class: "rule" }, ...linked(control.rule, page))] : [];
    root.replaceChildren(...parts(control, page), ...rule);
  }

  return { root, update };
}

/** The sentence as texts, with each value in an element of its own name. */
function parts({ sentence, values }, page) {
  return sentence.split(/\{(\w+)\}/).flatMap((part, at) =>
    (at % 2 ? [h("span", { "data-samkit-result": part }, values[part] ?? "")] : linked(part, page)));
}
