/** What becomes of a field when the store has answered for what was entered in it. */

// To press is not to overwrite: what another tab pressed meanwhile is no reason to ask.
const PRESSED = new Set(["button", "record"]);

export function settled(form, entry) {
  const control = form.at(entry.path);
  if (!control) return;
  const pressed = PRESSED.has(control.kind);
  if (entry.state === "saved") {
    // The page may have been told of it in an answer that was lost.
    if (entry.revision > control.base && !pressed) control.value = entry.value;
    control.base = Math.max(control.base, entry.revision);
    form.views.get(control.name)?.saved?.(entry.revision);
  }
  if (entry.state === "conflict" && pressed) return form.keepMine(entry.path);
  if (entry.state === "rejected" && control.kind === "record") refused(form, control, entry);
  form.refreshed(control.name);
  form.progress();
}

/** A whole record has no field to stand beside when it is refused: its list says why. */
function refused(form, { name, path }, { sentence }) {
  form.keeper.outbox.drop(path);
  form.views.get(name.slice(0, name.lastIndexOf(".")))?.refuse?.(sentence);
}
