/** Reading in what others have written down: a file or a pasted range is shown first, and taken in when one says so. */

import { button, fill, h, setText } from "./dom.js";
import { decoded, keepFile } from "./downloads.js";
import { places } from "./places.js";

const PART = 400_000;
const TYPES = { csv: "text/csv", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };

export function intake(control, form, { put, value, drop }) {
  const { words } = form;
  const list = control.name;
  let sent;
  const preview = h("div", { class: "preview", role: "status" });
  const range = h("textarea", { rows: 6, id: form.id(list, "pasted") });
  const look = button(words.look, () => range.value.trim() && text(range.value));
  const what = ["survey", "measured"].find((one) => control.takes.includes(one)) ?? "table";
  // Beside a baseline that is locked there are numbers after to read, and new measurements in a list of their own.
  const title = what === "measured" && control.fixed ? words.read_after : words[`read_${what}`];
  const table = fold(what, title, h("p", { class: "help" }, words[`${what}_help`]), picker(what, ".csv,.txt,.tsv,.xlsx"),
    h("div", { class: "field" }, h("label", { for: range.id }, words.read_pasted), range), h("div", { class: "tools" }, look));
  const map = control.takes.includes("places") && places(form, { tell, picker, fold, chosen: (wanted) => tell({ type: "take", what: "places", wanted }) });
  const out = h("div", { class: "tools" },
    ...Object.keys(TYPES).map((kind) => button(words[`save_${kind}`], () => tell({ type: "export", kind }))));
  const whole = control.takes.includes("whole") && fold("whole", words.read_whole, h("p", { class: "help" }, words.whole_help), picker("whole", ".json"));
  const root = h("div", { class: "intake" }, table, ...(whole ? [whole] : []), ...(map ? [map.root] : []), preview, out);

  function fold(name, title, ...inside) {
    return h("details", { class: "fold", "data-samkit-intake": name }, h("summary", {}, title), ...inside);
  }

  function picker(kind, accept) {
    const input = h("input", { type: "file", accept, "aria-label": words.read_file });
    input.addEventListener("change", async () => {
      const [file] = input.files;
      if (!file) return;
      input.value = "";
      if (file.size > control.largest) say([fill(words.file_large, { name: file.name })]);
      else send(kind, file.name, new Uint8Array(await file.arrayBuffer()));
    });
    return input;
  }

  function text(written) {
    table.open = true;
    send(what, "", new TextEncoder().encode(written));
    preview.scrollIntoView({ block: "nearest" });
  }

  /** A file goes in parts, and once more to a new kernel that knows nothing of it. */
  function send(what, name, bytes) {
    sent = { what, name, bytes, key: form.fresh() };
    say([words.reading]);
    const parts = Math.max(1, Math.ceil(bytes.length / PART));
    for (let part = 0; part < parts; part += 1) {
      const data = encoded(bytes.subarray(part * PART, (part + 1) * PART));
      tell({ type: "read", what, name, key: sent.key, part, parts, data });
    }
  }

  function tell(message) {
    if (!form.tell({ list, ...message })) say([words.not_connected]);
  }

  /** Say it where the file was chosen. */
  function say(sentences, ...more) {
    ({ places: map?.root, whole }[sent?.what] || table).append(preview);
    preview.replaceChildren(...sentences.map((one) => h("p", {}, one)), ...more);
    if (sentences.length) seen(preview);
  }

  function heard(message) {
    if (message.type === "unread") return say([message.said]);
    if (message.type === "file") keepFile(new Blob([decoded(message.data)], { type: TYPES[message.kind] }), message.name);
    else if (message.type === "forgotten" && sent) send(sent.what, sent.name, sent.bytes);
    else if (message.type === "taken") taken(message);
    else if (message.what === "places") {
      say([]);
      map.show(message);
    } else show(message);
  }

  /** Take in new records whole, and what is said anew about those that are there and stand as they were shown. */
  function take({ fresh, changed }) {
    const cell = ([id, column]) => form.page.controls[`${list}.${id}.${column}`];
    const stands = (one) => cell(one) && value(one[0], { name: one[1] }) === one[3];
    const taken = changed.filter(stands);
    for (const [id, fields] of fresh) put(id, JSON.stringify(fields));
    for (const one of taken) form.note(cell(one), one[2], cell(one).base);
    form.flush();
    return { skipped: changed.length - taken.length, undo: () => giveBack(fresh, taken) };
  }

  /** Take out again what was new, and put back what was changed and still stands as it was read in. */
  function giveBack(fresh, changed) {
    for (const [id] of fresh) drop(id);
    for (const [id, column, read, before] of changed) {
      const cell = form.page.controls[`${list}.${id}.${column}`];
      if (cell && value(id, { name: column }) === read) form.note(cell, before, cell.base);
    }
    form.flush();
    form.redraw();
    say([words.read_undone]);
  }

  /** What a list and its fellows hold becomes all of it another, in one stroke that can be taken back. */
  function swap(text) {
    const { path, base } = form.page.controls[list];
    form.note({ kind: "button", name: list, path }, text, base);
    form.flush();
  }

  function swapped({ whole: text, before, said }) {
    swap(text);
    const back = button(words.undo, () => {
      swap(before);
      say([words.read_undone]);
    });
    say([said], h("div", { class: "tools" }, back));
    back.focus({ preventScroll: true });
  }

  /** Several cells pasted anywhere in the list are read as a table. */
  function pasted(event) {
    const written = event.clipboardData?.getData("text/plain") ?? "";
    if (event.target.closest(".intake, textarea") || !/\t|\r?\n./.test(written.trim())) return;
    event.preventDefault();
    text(written);
  }

  function taken(message) {
    if (message.whole !== undefined) return swapped(message);
    const { skipped, undo } = take(message);
    const left = preview.querySelector(".refused");
    // What could not be read stays to be put right.
    if (sent && !sent.name && !left) range.value = "";
    if (sent?.what === "places") map.clear();
    const back = button(words.undo, undo);
    say([message.said, ...(skipped ? [fill(words.read_skipped, { number: skipped })] : [])], ...(left ? [left] : []), h("div", { class: "tools" }, back));
    back.focus({ preventScroll: true });
    sent = undefined;
  }

  function show({ said, rows, changes, refused, go }) {
    const list = (kind, them) => (them.length ? [h("ul", { class: kind }, ...them.map((one) => h("li", {}, one)))] : []);
    const read = () => {
      act[0].disabled = true;
      tell({ type: "take", what });
    };
    const act = go ? [button(go, read, false)] : [];
    say(said, ...list("fresh", rows), ...list("changes", changes), ...list("refused", refused),
      h("div", { class: "tools" }, ...act, button(words.leave, () => say([]))));
  }

  function update(next) {
    // What answers and numbers are read into is written out with its picture.
    out.hidden = what !== "table" || !next.rows.length;
    setText(look, words.look);
  }

  return { root, update, pasted, heard };
}

/** What has just been said is on the screen, also where the list above it has folded meanwhile. */
function seen(element) {
  requestAnimationFrame(() => element.scrollIntoView({ block: "nearest" }));
}

function encoded(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
