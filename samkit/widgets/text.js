/** A text, a line, a date or a choice from a list: one field that never loses what was typed. */

import { arrange, h, setAttribute, setText } from "./dom.js";
import { counted, problem } from "./problem.js";

const GROWS = globalThis.CSS?.supports("field-sizing", "content");

const UNREAD = "…";

const MADE = {
  text: ({ rows }) => h("textarea", { rows, placeholder: " " }),
  line: ({ numeric, whole }) => h("input", whole ? { type: "number", step: 1, inputmode: "numeric", placeholder: " " }
    : { type: "text", placeholder: " ", inputmode: numeric ? "decimal" : undefined }),
  tags: () => h("input", { type: "text", placeholder: " " }),
  date: () => h("input", { type: "date" }),
  select: () => h("select", {}),
};

export function text(first, form) {
  let control = first;
  let base = first.base;
  let offered;
  const id = (part) => form.id(first.name, part);
  const number = first.numeric || first.whole;
  const written = ["text", "line", "tags"].includes(first.kind);
  const help = h("p", { class: "help", id: id("help") });
  const count = h("p", { class: "count", id: id("count"), hidden: true });
  const input = MADE[first.kind](first);
  for (const [name, value] of Object.entries({ id: id("text"), "data-samkit-field": first.name })) input.setAttribute(name, value);
  input.addEventListener(written ? "input" : "change", typed);
  input.addEventListener("blur", left);
  input.addEventListener("keydown", sent);
  if (first.rows) input.style.setProperty("--rows", first.rows);
  const beside = problem(form, first.name, { said, where: () => input });
  const label = first.folded ? h("span", { id: id("label") }) : h("label", { for: input.id });
  if (first.folded) input.setAttribute("aria-labelledby", label.id);
  const names = h("datalist", { id: id("names") });
  const inside = [help, input, ...(first.kind === "line" && first.offered?.length ? [names] : []), count, beside.root];
  const root = first.folded
    ? h("details", { class: "field fold", ontoggle: grow }, h("summary", {}, label), ...inside)
    : h("div", { class: `field ${first.kind}` }, label, ...inside);

  function said(value) {
    return control.options?.find((one) => one.value === value)?.label ?? value;
  }

  /** A number is shown with the comma of its language; what was not understood as one stays as it was typed. */
  function shown(value, refused) {
    return control.numeric && form.page.lang === "da" && !refused ? value.replaceAll(".", ",") : value;
  }

  /** What can't be read as a number has no value of its own in its field: it is asked about, never taken for nothing. */
  const held = () => (input.validity.badInput && control.whole ? UNREAD : input.value);

  function typed() {
    form.note(control, held(), base, { pause: written });
    grow();
  }

  function left() {
    form.flush();
    form.refreshed(control.name);
  }

  function sent(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey || input.localName === "input")) form.flush();
  }

  function grow() {
    if (!written) return;
    setText(count, counted(form.words, input.value, number ? undefined : control.limit));
    count.hidden = !count.textContent;
    if (GROWS || first.kind !== "text" || !input.offsetParent) return;
    input.style.height = "auto";
    input.style.height = `${input.scrollHeight + 2}px`;
  }

  function offer(options) {
    if (options === offered) return;
    offered = options;
    const made = new Map([...input.options].map((one) => [one.value, one]));
    const all = [{ value: "", label: form.words.choose }, ...options];
    arrange(input, all.map(({ value }) => made.get(value) ?? h("option", { value })));
    for (const [at, one] of all.entries()) setText(input.options[at], one.label);
  }

  /** Offer names that are known, beside whatever else one writes. */
  function name(known) {
    if (!names.parentElement || known.join("\n") === offered) return;
    offered = known.join("\n");
    names.replaceChildren(...known.map((value) => h("option", { value })));
    input.setAttribute("list", names.id);
  }

  function update(next, entry, { force = false } = {}) {
    const moved = next.path !== control.path;
    control = next;
    setText(label, control.label);
    setText(help, control.help ?? "");
    help.hidden = !control.help;
    if (first.kind === "select") offer(control.options);
    else name(control.offered ?? []);
    const value = shown(entry ? entry.value : control.value, entry?.state === "rejected");
    // What is being written stays, with the revision it was begun on, so that nobody is overwritten unseen.
    if (force || moved || document.activeElement !== input || value === held()) {
      if (value !== held()) input.value = value;
      base = entry ? entry.base : control.base;
      grow();
    }
    if (moved && !value) form.sections.lead(root);
    const wrong = beside.update(entry);
    if (first.folded && (value || wrong)) root.open = true;
    root.classList.toggle("empty", !value);
    setAttribute(input, "aria-invalid", wrong ? "true" : "");
    const about = [control.help && help.id, count.textContent && count.id, wrong && beside.root.id];
    setAttribute(input, "aria-describedby", about.filter(Boolean).join(" "));
  }

  const saved = (revision) => (base = revision);
  return { root, update, saved, grow, focus: () => input.focus() };
}
