/** A list of records: cards on a phone, a table on a wide screen; one adds, edits in place, copies, moves and takes out. */

import { arrange, button, fill, h, setText } from "./dom.js";
import { intake } from "./intake.js";
import { fresh } from "./rows.js";

const FEW = 5;
const MANY = 40;
const ACTS = [["up", "↑"], ["down", "↓"], ["copy", "+"], ["remove", "×"]];

export function records(first, form) {
  let control = first;
  const name = first.name;
  const { words } = form;
  const shown = new Map();
  const label = h("h3", { id: form.id(name, "label") });
  const help = h("p", { class: "help" });
  const heads = h("div", { role: "row", class: "heads" });
  const body = h("div", { role: "rowgroup" });
  const table = h("div", { role: "table", class: `records${first.more.length ? " two" : ""}${first.fixed ? " fixed" : ""}`, "aria-labelledby": label.id },
    h("div", { role: "rowgroup", class: "head" }, heads), body);
  const undo = h("div", { class: "undo", role: "status" });
  const refused = h("p", { class: "problem", role: "alert", hidden: true });
  const add = button("", begin, false);
  const more = button("", () => reveal(!table.classList.contains("more")));
  const count = h("p", { class: "count" });
  const took = first.takes.length ? intake(first, form, take) : undefined;
  const foot = h("div", { class: "tools foot" }, ...(first.fixed ? [] : [add]), more);
  const root = h("div", { class: "list", "data-samkit-list": name, onpaste: pasted }, label, help, table, undo, refused, foot, count, took?.root);

  const field = (id, column) => `${name}.${id}.${column.name}`;
  const value = (id, column) => {
    const cell = form.page.controls[field(id, column)];
    return form.entry(cell.path)?.value ?? cell.value;
  };
  const titled = (id) => form.page.controls[`${name}.${id}`]?.title || value(id, control.columns[0]) || control.one;

  function row(id) {
    const title = h("p", { class: "title" });
    const inside = control.columns.map((column) =>
      h("div", { role: "cell", class: control.more.includes(column.name) ? "cell further" : "cell" }, form.views.get(field(id, column)).root));
    const acts = h("div", { role: "cell", class: "acts" }, ...ACTS.map(([act, sign]) =>
      h("button", { type: "button", class: "act", "data-act": act, onclick: () => DO[act](id) },
        h("span", { class: "sign", "aria-hidden": "true" }, sign), h("span", {}, words[`record_${act}`]))));
    const opener = h("button", { type: "button", class: "opener", "aria-expanded": "false", onclick: () => open(id, !element.classList.contains("open")) });
    const naming = h("div", { role: "rowheader", class: "naming" }, opener, title);
    const element = h("div", { role: "row", class: "record" }, naming, ...inside, ...(control.fixed ? [] : [acts]));
    return { element, title, acts, opener };
  }

  const DO = { up: (id) => move(id, -1), down: (id) => move(id, 1), copy, remove };

  function whole(id, at) {
    return JSON.stringify({ ...Object.fromEntries(control.columns.map((column) => [column.name, value(id, column)])), at });
  }

  /** Note a whole record: a new one, a copy, one that comes back, or that one is taken out. */
  function put(id, noted) {
    const path = `${control.path}.${id}`;
    const record = (form.page.controls[`${name}.${id}`] ??= { kind: "record", name: `${name}.${id}`, path, values: {}, bases: {}, base: control.base });
    refused.hidden = true;
    form.note(record, noted, record.base);
  }

  function begin() {
    if (control.ids.length >= control.most) return refuse(fill(words.record_full, { most: control.most }));
    const id = fresh();
    form.rows.get(name).begin(id);
    form.redraw();
    lead(id);
  }

  /** On a phone a record of a long list shows its name alone until it is wanted. */
  function open(id, wanted) {
    const { element, opener } = shown.get(id);
    element.classList.toggle("open", wanted);
    opener.setAttribute("aria-expanded", String(wanted));
  }

  function lead(id) {
    open(id, true);
    form.views.get(field(id, control.columns[0]))?.focus();
  }

  function copy(id) {
    const other = fresh();
    form.flush();
    form.rows.get(name).begin(other);
    put(other, whole(id, control.ids.indexOf(id) + 1));
    const { values } = form.page.controls[`${name}.${other}`];
    for (const column of control.columns) values[column.name] = value(id, column);
    form.redraw();
    lead(other);
  }

  function remove(id) {
    const at = control.ids.indexOf(id);
    const [said, noted] = [titled(id), whole(id, at)];
    form.flush();
    form.rows.get(name).drop(id);
    put(id, "remove");
    form.redraw();
    const back = button(words.undo, () => {
      form.rows.get(name).back(id);
      undo.replaceChildren();
      put(id, noted);
      form.redraw();
      lead(id);
    });
    undo.replaceChildren(h("span", {}, fill(words.record_removed, { name: said })), back);
    back.focus();
  }

  function move(id, by) {
    const at = control.ids.indexOf(id) + by;
    if (at < 0 || at >= control.ids.length) return;
    const rows = control.rows.filter((one) => one !== id);
    if (control.rows.includes(id)) control.rows = [...rows.slice(0, at), id, ...rows.slice(at)];
    const place = (form.page.controls[`${name}.${id}.at`] ??= { kind: "button", name: `${name}.${id}.at`, path: `${control.path}.${id}.at`, base: 0 });
    form.note(place, String(at), place.base);
    form.redraw();
    shown.get(id).element.querySelector(`[data-act="${by < 0 ? "up" : "down"}"]`).focus();
  }

  /** Take in what was read from a file: new records whole, and what it says anew about those that are there. */
  function take({ fresh, changed }) {
    for (const [id, fields] of fresh) put(id, JSON.stringify(fields));
    for (const [id, column, noted] of changed) {
      const cell = form.page.controls[`${name}.${id}.${column}`];
      if (cell) form.note(cell, noted, cell.base);
    }
    form.flush();
  }

  function refuse(sentence) {
    refused.hidden = !sentence;
    setText(refused, sentence);
  }

  function reveal(open) {
    table.classList.toggle("more", open);
    more.setAttribute("aria-expanded", String(open));
  }

  function pasted(event) {
    const written = event.clipboardData?.getData("text/plain") ?? "";
    if (!took || event.target.closest(".intake, textarea") || !/\t|\r?\n./.test(written.trim())) return;
    event.preventDefault();
    took.text(written);
  }

  function update(next) {
    control = next;
    setText(label, control.label);
    setText(help, control.help);
    help.hidden = !control.help;
    setText(add, control.add);
    setText(more, control.more_label);
    more.hidden = !control.more.length;
    setText(count, control.empty && !control.rows.length ? control.empty : fill(words.records, { number: control.rows.length, most: control.most }));
    count.hidden = control.fixed;
    head();
    for (const id of control.ids) if (!shown.has(id)) shown.set(id, row(id));
    for (const id of [...shown.keys()]) if (!control.ids.includes(id)) shown.delete(id);
    for (const [id, { element, title, acts, opener }] of shown) {
      setText(title, titled(id));
      setText(opener, titled(id));
      for (const [at, [act]] of ACTS.entries()) acts.children[at].setAttribute("aria-label", `${words[`record_${act}`]}: ${titled(id)}`);
      element.setAttribute("aria-label", titled(id));
    }
    table.classList.toggle("many", control.ids.length > FEW);
    table.classList.toggle("long", control.ids.length > MANY);
    arrange(body, control.ids.map((id) => shown.get(id).element));
    if (control.more.some((one) => control.ids.some((id) => value(id, { name: one })))) reveal(true);
    took?.update(control);
  }

  function head() {
    const titles = [...(control.fixed ? [control.one] : []), ...control.columns.map((one) => one.label), ...(control.fixed ? [] : [words.record_acts])];
    if (heads.textContent === titles.join("")) return;
    const far = (at) => control.more.includes(control.columns[at - (control.fixed ? 1 : 0)]?.name);
    heads.replaceChildren(...titles.map((one, at) => h("span", { role: "columnheader", class: far(at) ? "further" : "" }, one)));
  }

  return { root, update, refuse, heard: (message) => took?.heard(message) };
}
