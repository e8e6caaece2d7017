/** What becomes of a field when the store has answered for what was entered in it. */

import { gone, inList } from "./rows.js";

// To press is not to overwrite: what another tab pressed meanwhile is no reason to ask.
const PRESSED = new Set(["button", "record", "records"]);

export function settled(form, entry) {
  became(form, entry);
  // What a press has led to stands in the same answer.
  if (entry.state !== "conflict" && form.sections.pressed === entry.path) form.sections.pressed = undefined;
  for (const view of form.views.values()) view.settled?.();
}

function became(form, entry) {
  const control = form.at(entry.path);
  if (!control) return lost(form, entry);
  const pressed = PRESSED.has(control.kind);
  if (entry.state === "saved") {
    // The page may have been told of it in an answer that was lost.
    if (entry.revision > control.base && !pressed) control.value = entry.value;
    control.base = Math.max(control.base, entry.revision);
    form.views.get(control.name)?.saved?.(entry.revision);
  }
  // A removal that was undone meanwhile is followed by the record itself.
  if (entry.state === "saved" && !entry.removal) gone(form, entry.path);
  if (entry.state === "conflict" && pressed) return clashed(form, control, entry);
  if (entry.state === "rejected" && control.kind === "record") drop(form, control, entry.sentence);
  form.refreshed(control.name);
  form.progress();
}

/** Somebody else was there meanwhile: with a press, or with a record that was taken out here. */
function clashed(form, control, entry) {
  if (control.kind === "record") drop(form, control, form.words.record_changed);
  else form.keepMine(entry.path);
}

/** The record that was being written in is no longer on the list: it comes back, or the list says why it can't. */
function lost(form, entry) {
  const found = inList(form, entry.path);
  if (!found) return told(form, entry);
  if (!form.page.controls[`${found.list.name}.${found.id}`]) return;
  if (entry.state === "conflict") form.views.get(found.list.name).revive(found.id);
  else if (entry.state === "rejected") drop(form, { name: `${found.list.name}.${found.id}`, path: entry.path }, `${entry.sentence} (${entry.value})`);
}

/** The rows of a fixed list are not ours to bring back: what was written in one that is gone is told once. */
function told(form, entry) {
  const list = Object.values(form.page.controls).find((one) => one.kind === "records" && entry.path.startsWith(`${one.path}.`));
  if (!list || entry.state === "saved") return;
  drop(form, { name: `${list.name}.`, path: entry.path }, `${entry.sentence || form.words.record_gone} (${entry.value})`);
}

/** A whole record has no field to stand beside when it is refused: its list says why, and shows what there is. */
function drop(form, { name, path }, sentence) {
  const [list, id] = name.split(".");
  form.keeper.outbox.drop(path);
  form.views.get(list)?.refused?.(id, sentence);
}
