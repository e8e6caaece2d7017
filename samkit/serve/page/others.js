/** Widgets that are not ours, an author's own: their libraries are fetched only where there is one. */

let places = [];

/** Show the models where their outputs stand; after a new kernel in the same places. */
export async function showOthers(kernel, models) {
  const { show } = await import(WIDGETS);
  if (!places.length) places = models.map(({ script }) => put(script));
  for (const [at, { id }] of models.entries()) if (places[at]) await show(kernel, id, places[at]);
}

function put(script) {
  const place = document.createElement("div");
  script.replaceWith(place);
  return place;
}
