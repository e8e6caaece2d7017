/** Scale and choice: one of several answers, as native radios that look like wide buttons. */

import { arrange, h, setAttribute, setText } from "./dom.js";
import { problem } from "./problem.js";

// Longer than this, an answer is a line of its own.
const LONG = 24;

const lists = (control) =>
  control.kind === "scale" ? { scale: control.points, aside: control.aside } : { options: control.options };

export function radios(first, form) {
  let control = first;
  let base = first.base;
  const inputs = new Map();
  const legend = h("legend", {});
  const help = h("p", { class: "help", id: form.id(first.name, "help") });
  const boxes = Object.fromEntries(Object.keys(lists(first)).map((kind) => [kind, h("div", { class: kind })]));
  const beside = problem(form, first.name, {
    said: (value) => Object.values(lists(control)).flat().find((one) => one.value === value)?.label ?? value,
    where: () => root.querySelector("input:checked") ?? root.querySelector("input"),
  });
  const root = h("fieldset", { class: "field", role: "radiogroup", "data-samkit-field": first.name, onchange: chosen },
    legend, help, ...Object.values(boxes), beside.root);
  root.addEventListener("focusout", () => queueMicrotask(() => form.refreshed(control.name)));

  function chosen(event) {
    form.sections.pressed = false;
    form.note(control, event.target.value, base);
  }

  function option({ value }) {
    const input = h("input", { type: "radio", name: first.name, value });
    const label = h("label", {}, input, h("span", {}));
    inputs.set(value, { input, label });
    return label;
  }

  function arranged(box, options) {
    arrange(box, options.map((one) => inputs.get(one.value)?.label ?? option(one)));
    for (const one of options) setText(inputs.get(one.value).label.lastChild, one.label);
    box.classList.toggle("lines", options.some((one) => one.label.length > LONG));
  }

  function update(next, entry, { force = false } = {}) {
    const moved = next.path !== control.path;
    control = next;
    setText(legend, control.label);
    setText(help, control.help ?? "");
    help.hidden = !control.help;
    for (const [kind, options] of Object.entries(lists(control))) arranged(boxes[kind], options);
    const value = entry ? entry.value : control.value;
    if (force || moved || entry || !root.querySelector("input:focus") || inputs.get(value)?.input.checked) {
      for (const [own, { input }] of inputs) if (input.checked !== (own === value)) input.checked = own === value;
      base = entry ? entry.base : control.base;
    }
    const wrong = beside.update(entry);
    setAttribute(root, "aria-invalid", wrong ? "true" : "");
    setAttribute(root, "aria-describedby", [control.help && help.id, wrong && beside.root.id].filter(Boolean).join(" "));
  }

  return { root, update, focus: () => root.querySelector("input:checked, input")?.focus() };
}
