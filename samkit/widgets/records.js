/** A list of records: cards on a phone, a table on a wide screen; one adds, edits in place, copies, moves and takes out. */

import { arrange, button, fill, h, setText } from "./dom.js";
import { intake } from "./intake.js";
import { brought, come } from "./leading.js";
import { ACTS, further, headings, recordRow, told } from "./row.js";
import { fresh, moved } from "./rows.js";

const FEW = 5;
const MANY = 40;

export function records(first, form) {
  let control = first;
  const name = first.name;
  const { words } = form;
  const shown = new Map();
  const field = (id, column) => `${name}.${id}.${column.name}`;
  const value = (id, column) => {
    const cell = form.page.controls[field(id, column)];
    return form.entry(cell.path)?.value ?? cell.value;
  };
  const label = h("h3", { id: form.id(name, "label") });
  const help = h("p", { class: "help" });
  const heads = h("div", { role: "row", class: "heads" });
  const body = h("div", { role: "rowgroup" });
  const seen = first.more.length ? { 4: " four", 5: " five" }[first.columns.length - first.more.length] ?? "" : "";
  const table = h("div", { role: "table", class: `records${first.more.length ? " two" : ""}${seen}${first.fixed ? " fixed" : ""}`, "aria-labelledby": label.id },
    h("div", { role: "rowgroup", class: "head" }, heads), body);
  const undo = h("div", { class: "undo", role: "row" });
  const refused = h("p", { class: "problem", role: "alert", hidden: true });
  const add = button("", begin, false);
  const more = further(table);
  const count = h("p", { class: "count" });
  const took = first.takes.length ? intake(first, form, { put, value, drop }) : undefined;
  const foot = h("div", { class: "tools foot" }, ...(first.fixed ? [] : [add]), more.root);
  const root = h("div", { class: "list", "data-samkit-list": name, onpaste: (event) => took?.pasted(event) }, label, help, table, refused, foot, count, took?.root);

  /** What the store has or is about to have; a text it has refused stays in its field and goes nowhere. */
  const sent = (id, column) => {
    const cell = form.page.controls[field(id, column)];
    const entry = form.entry(cell.path);
    return entry && !["rejected", "conflict"].includes(entry.state) ? entry.value : cell.value;
  };
  const titled = (id) => form.page.controls[`${name}.${id}`]?.title || value(id, control.columns[0]) || control.one;

  const DO = { up: (id) => move(id, -1), down: (id) => move(id, 1), copy, remove };

  function whole(id, at) {
    return JSON.stringify({ ...Object.fromEntries(control.columns.map((column) => [column.name, sent(id, column)])), at });
  }

  /** Note a whole record: a new one, a copy, one that comes back, or that one is taken out. */
  function put(id, noted) {
    const path = `${control.path}.${id}`;
    const record = (form.page.controls[`${name}.${id}`] ??= { kind: "record", name: `${name}.${id}`, path, values: {}, bases: {}, base: control.base });
    refused.hidden = true;
    form.note(record, noted, record.base);
  }

  function drop(id) {
    form.rows.get(name).drop(id);
    put(id, "remove");
  }

  function full() {
    if (control.ids.length < control.most) return false;
    return refuse(fill(words.record_full, { most: control.most })) ?? true;
  }

  function begin() {
    if (full()) return;
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
    if (full()) return;
    const other = fresh();
    form.flush();
    form.rows.get(name).begin(other, id);
    put(other, whole(id, control.ids.indexOf(id) + 1));
    const { values } = form.page.controls[`${name}.${other}`];
    for (const column of control.columns) values[column.name] = sent(id, column);
    form.redraw();
    lead(other);
  }

  function remove(id) {
    const at = control.ids.indexOf(id);
    const [said, noted, before, given] = [titled(id), whole(id, at), control.ids[at - 1], form.keeper.outbox.refused(`${control.path}.${id}.`)];
    form.flush();
    drop(id);
    const back = button(words.undo, () => {
      undo.replaceChildren();
      bring(id, noted, before);
      for (const one of given) form.note(form.at(one.path), one.value, one.base);
    });
    undo.after = before;
    undo.replaceChildren(h("span", { role: "cell" }, fill(words.record_removed, { name: said })), h("span", { role: "cell" }, back));
    form.redraw();
    back.focus({ preventScroll: true });
  }

  /** Put a whole record back where it was, after the one that stood before it. */
  function bring(id, noted, before) {
    form.rows.get(name).back(id, before);
    put(id, noted);
    form.redraw();
    lead(id);
  }

  /** Somebody else took out the record that was being written in here: it comes back whole, with what was written. */
  function revive(id) {
    const record = form.page.controls[`${name}.${id}`];
    const noted = { ...record.values };
    for (const column of Object.keys(noted)) {
      const entry = form.entry(`${control.path}.${id}.${column}`);
      if (!entry) continue;
      noted[column] = entry.value;
      record.base = Math.max(record.base, entry.revision ?? 0);
      form.keeper.outbox.drop(entry.path);
    }
    bring(id, JSON.stringify(noted));
    refuse(fill(words.record_back, { name: titled(id) }));
  }

  function move(id, by) {
    const ids = moved(control.ids, id, by);
    if (!ids) return;
    control.rows = ids.filter((one) => control.rows.includes(one));
    form.note({ kind: "button", name, path: control.path }, ids.join(" "), control.base);
    form.redraw();
    shown.get(id).element.querySelector(`[data-act="${by < 0 ? "up" : "down"}"]`).focus();
  }

  function refuse(sentence) {
    refused.hidden = !sentence;
    setText(refused, sentence);
  }

  function update(next) {
    control = next;
    setText(label, control.label);
    setText(help, control.help);
    help.hidden = !control.help;
    setText(add, control.add);
    setText(count, control.empty && !control.rows.length ? control.empty : fill(words.records, { number: control.rows.length, most: control.most }));
    count.hidden = control.fixed;
    headings(heads, control, words);
    const ours = brought(form, control, shown);
    for (const id of control.ids) if (!shown.has(id)) shown.set(id, recordRow(control, form, id, { act: (act) => DO[act](id), open: (wanted) => open(id, wanted) }));
    for (const id of [...shown.keys()]) if (!control.ids.includes(id)) shown.delete(id);
    for (const [id, { element, title, acts, called, filled }] of shown) {
      setText(title, titled(id));
      setText(called, titled(id));
      setText(filled, told(control, (one) => value(id, one), words));
      for (const [at, [act]] of ACTS.entries()) acts.children[at].setAttribute("aria-label", `${words[`record_${act}`]}: ${titled(id)}`);
      element.setAttribute("aria-label", titled(id));
    }
    table.classList.toggle("many", control.ids.length > FEW);
    table.classList.toggle("long", control.ids.length > MANY);
    const elements = control.ids.map((id) => shown.get(id).element);
    // What was just taken out can be brought back where it stood.
    if (undo.childElementCount) elements.splice(control.ids.indexOf(undo.after) + 1, 0, undo);
    arrange(body, elements);
    more.update(control, value);
    come(form, control, ours, { open, value });
    took?.update(control);
  }

  /** A whole record was refused: it is not there, and the list says why. */
  function refusedRecord(id, sentence) {
    const rows = form.rows.get(name);
    if (control.rows.includes(id)) rows.gone.delete(id);
    else rows.drop(id);
    form.redraw();
    refuse(sentence);
  }

  return { root, update, revive, refused: refusedRecord, heard: (message) => took?.heard(message) };
}
