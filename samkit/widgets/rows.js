/** The rows of a list as this page has them, and the fields of each as controls of their own. */

import { random } from "./dom.js";
import { ofTab } from "./storage.js";

const SHORT = 12;
const FIRST = "first";

/** An id for a record that begins here. */
export const fresh = () => random().slice(0, SHORT);

/** The ids with one of them moved up or down; nothing where it can go no further. */
export function moved(ids, id, by) {
  const at = ids.indexOf(id) + by;
  if (at < 0 || at >= ids.length) return undefined;
  const rest = ids.filter((one) => one !== id);
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}

/** What a list shows that the store does not know of yet: records begun here, and such as are just being taken out. */
export class Rows {
  constructor(form, name) {
    this.memory = `samkit:begun:${form.page.workbook}:${name}`;
    const begun = ofTab.get(this.memory) ?? [];
    // What an earlier page of this tab began and left empty was offered too.
    Object.assign(this, { form, begun, offered: begun[0], gone: new Set(), after: new Map() });
  }

  /** The ids in order. An empty list begins with one record to fill in, which goes when others have come, or waits. */
  ids({ rows, fixed, path, waits: idle }) {
    this.gone = new Set([...this.gone].filter((id) => rows.includes(id)));
    const known = rows.filter((id) => !this.gone.has(id));
    const waits = (id) => this.#written(`${path}.${id}`) || (id !== this.offered && !rows.includes(id));
    const begun = this.begun.filter((id) => waits(id) || (!idle && !known.length && !rows.includes(id)));
    if (!known.length && !begun.length && !fixed && !idle) begun.push((this.offered = fresh()));
    this.#keep(begun);
    return this.#placed(known, begun.filter((id) => !known.includes(id)));
  }

  #written(path) {
    return this.form.keeper.outbox.entries.some((one) => one.value !== "remove" && (one.path === path || one.path.startsWith(`${path}.`)));
  }

  /** Begin a record, last or after another. */
  begin(id, before) {
    if (before) this.after.set(id, before);
    if (!this.begun.includes(id)) this.#keep([...this.begun, id]);
  }

  back(id, before) {
    this.gone.delete(id);
    this.begin(id, before ?? FIRST);
  }

  #placed(known, begun) {
    const all = [...known];
    for (const id of begun) {
      const before = this.after.get(id);
      all.splice(before === FIRST ? 0 : all.indexOf(before) + 1 || all.length, 0, id);
    }
    return all;
  }

  drop(id) {
    this.gone.add(id);
    this.after.delete(id);
    this.#keep(this.begun.filter((one) => one !== id));
  }

  #keep(begun) {
    if (String(begun) !== String(this.begun)) ofTab.set(this.memory, begun);
    this.begun = begun;
  }
}

/** Bring the fields of every record of a list into the page as controls of their own, and name them. */
export function cells(form, name) {
  const { controls } = form.page;
  const control = controls[name];
  if (control.kind !== "records") return [];
  if (!form.rows.has(name)) form.rows.set(name, new Rows(form, name));
  control.ids = form.rows.get(name).ids(control);
  return control.ids.flatMap((id) => control.columns.map((column) => {
    const record = controls[`${name}.${id}`];
    const field = `${name}.${id}.${column.name}`;
    const kind = column.kind === "choice" ? "select" : column.kind;
    const noted = { value: record?.values[column.name] ?? "", base: record?.bases[column.name] ?? control.base };
    const cell = (controls[field] ??= { cell: true });
    cell.told = cell.value !== noted.value || cell.base !== noted.base;
    Object.assign(cell, column, noted, { kind, name: field, path: `${control.path}.${id}.${column.name}` });
    return field;
  }));
}

/** Say of which record of a list that grows a path is a part, if it is one of this page's lists. */
function part(form, path) {
  const lists = Object.values(form.page.controls).filter((one) => one.kind === "records" && !one.fixed);
  const list = lists.find((one) => path.startsWith(`${one.path}.`));
  const [id, column] = list ? path.slice(list.path.length + 1).split(".") : [];
  return list && form.rows.has(list.name) ? { list, id, column } : undefined;
}

/** Say of which record of a list that grows a path is a field. */
export function inList(form, path) {
  const found = part(form, path);
  return found?.column ? found : undefined;
}

/** What the store has taken and shows in its list no more has gone on from here: it does not begin anew. */
export function gone(form, path) {
  const found = part(form, path);
  if (!found || found.list.rows.includes(found.id) || !form.rows.get(found.list.name).begun.includes(found.id)) return;
  form.rows.get(found.list.name).drop(found.id);
  form.redraw();
}

/** What another tab has left of a record that this page can show begins that record here. */
export function adopted(form, path) {
  const found = inList(form, path);
  if (found && !found.list.rows.includes(found.id)) form.rows.get(found.list.name).begin(found.id);
  return Boolean(found);
}
