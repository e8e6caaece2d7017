/** Any number of several answers, as native checkboxes that look like buttons. */

import { arrange, h, setAttribute, setText } from "./dom.js";
import { problem } from "./problem.js";

export function many(first, form) {
  let control = first;
  let base = first.base;
  const inputs = new Map();
  const legend = h("legend", {});
  const help = h("p", { class: "help", id: form.id(first.name, "help") });
  const box = h("div", { class: "options chips" });
  const beside = problem(form, first.name, { said, where: () => root.querySelector("input") });
  const root = h("fieldset", { class: "field many", "data-samkit-field": first.name, onchange: chosen }, legend, help, box, beside.root);

  function said(value) {
    const chosenOnes = value.split(" ");
    return control.options.filter((one) => chosenOnes.includes(one.value)).map((one) => one.label).join(", ");
  }

  function chosen() {
    const value = control.options.filter((one) => inputs.get(one.value).checked).map((one) => one.value).join(" ");
    form.note(control, value, base);
  }

  function option({ value }) {
    const input = h("input", { type: "checkbox", value, id: form.id(first.name, value) });
    inputs.set(value, input);
    return h("label", {}, input, h("span", {}));
  }

  function update(next, entry) {
    control = next;
    setText(legend, control.label);
    setText(help, control.help);
    help.hidden = !control.help;
    arrange(box, control.options.map((one) => inputs.get(one.value)?.parentElement ?? option(one)));
    const value = (entry ? entry.value : control.value).split(" ");
    for (const { value: own, label } of control.options) {
      const input = inputs.get(own);
      setText(input.nextElementSibling, label);
      if (input.checked !== value.includes(own)) input.checked = value.includes(own);
    }
    base = entry ? entry.base : control.base;
    const wrong = beside.update(entry);
    setAttribute(root, "aria-describedby", [control.help && help.id, wrong && beside.root.id].filter(Boolean).join(" "));
  }

  return { root, update, focus: () => root.querySelector("input")?.focus() };
}
