/** Where a press leads: to a field that it names, or to what it has brought into a list. */

/** Go to a field wherever it stands: its step is shown, and its record is opened. */
export function leadTo(form, name) {
  const view = form.views.get(name);
  if (!view) return;
  form.sections.open(name);
  view.root.closest(".record:not(.open)")?.querySelector(".opener").click();
  view.focus();
}

/** The records that a press is bringing: of those that a list has now, the ones it did not show before. */
export function brought({ sections }, { rows }, shown) {
  return sections.pressed && shown.size ? rows.filter((id) => !shown.has(id)) : [];
}

/** What a press has brought stands open, and the first of it waits for what it lacks; of two lists the first leads. */
export function come(form, { name, columns, more }, ids, { open, value }) {
  if (!ids.length) return;
  form.sections.pressed = undefined;
  const lacks = columns.find((one) => !more.includes(one.name) && !value(ids[0], one)) ?? columns[0];
  queueMicrotask(() => {
    for (const id of ids) open(id, true);
    leadTo(form, `${name}.${ids[0]}.${lacks.name}`);
  });
}
