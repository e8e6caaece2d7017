/** What was entered and could not be taken: in which step it stands, and the way to it. */

// An answer that is one of those offered is never refused: nobody waits for it.
const CHOSEN = new Set(["scale", "choice", "select", "many", "button"]);

/** What of these controls was refused, as the first entry, and whether the store has still to answer for some of it. */
export function under(form, names) {
  const controls = names.map((name) => form.page.controls[name]);
  const inside = (entry) => controls.some(({ path }) => entry.path === path || entry.path.startsWith(`${path}.`));
  const { keeper } = form;
  const { connected, late, outbox } = keeper.sender;
  const open = outbox.entries.filter((one) => (one.state === "waiting" || one.state === "sent") && inside(one));
  const written = open.some(({ path }) => !CHOSEN.has(form.at(path)?.kind));
  return [keeper.faults.find(inside), connected && !late && written];
}

/** Go to what was refused, the first unless it is named: its step is opened, and it gets the focus. */
export function toRefused(form, entry = form.keeper.faults[0]) {
  const control = entry && form.at(entry.path);
  if (!control) return;
  form.sections.open(control.name);
  form.views.get(control.name).focus?.();
}
