/** Reading in what others have written down: a file or a pasted range is shown first, and taken in when one says so. */

import { button, fill, h, setText } from "./dom.js";
import { keepFile } from "./downloads.js";
import { places } from "./places.js";

const PART = 400_000;
const TYPES = { csv: "text/csv", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };

export function intake(control, form, take) {
  const { words } = form;
  const list = control.name;
  let sent;
  const preview = h("div", { class: "preview", role: "status" });
  const pasted = h("textarea", { rows: 3, id: form.id(list, "pasted") });
  const look = button(words.look, () => pasted.value.trim() && text(pasted.value));
  const table = fold("table", words.read_table, h("p", { class: "help" }, words.read_help), picker("table", ".csv,.txt,.tsv,.xlsx"),
    h("label", { for: pasted.id }, words.read_pasted), pasted, h("div", { class: "tools" }, look));
  const map = control.takes.includes("places") && places(form, { tell, picker, fold, chosen: (wanted) => tell({ type: "take", what: "places", wanted }) });
  const out = h("div", { class: "tools" },
    ...Object.keys(TYPES).map((kind) => button(words[`save_${kind}`], () => tell({ type: "export", kind }))));
  const root = h("div", { class: "intake" }, table, ...(map ? [map.root] : []), preview, out);

  function fold(name, title, ...inside) {
    return h("details", { class: "fold", "data-samkit-intake": name }, h("summary", {}, title), ...inside);
  }

  function picker(what, accept) {
    const input = h("input", { type: "file", accept, "aria-label": words.read_file });
    input.addEventListener("change", async () => {
      const [file] = input.files;
      if (!file) return;
      input.value = "";
      if (file.size > control.largest) say([fill(words.file_large, { name: file.name })]);
      else send(what, file.name, new Uint8Array(await file.arrayBuffer()));
    });
    return input;
  }

  function text(written) {
    table.open = true;
    send("table", "", new TextEncoder().encode(written));
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

  function say(sentences, ...more) {
    preview.replaceChildren(...sentences.map((one) => h("p", {}, one)), ...more);
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

  function taken(message) {
    sent = undefined;
    pasted.value = "";
    for (const one of root.querySelectorAll("details")) one.open = false;
    map?.clear();
    say([message.said]);
    take(message);
  }

  function show({ said, columns, rows, refused, go }) {
    const body = rows.map((cells) => h("tr", {}, ...cells.map((one) => h("td", {}, one))));
    const found = rows.length ? [h("div", { class: "wide", role: "region", tabindex: "0", "aria-label": words.read_table }, h("table", {},
      h("thead", {}, h("tr", {}, ...columns.map((one) => h("th", { scope: "col" }, one)))), h("tbody", {}, ...body)))] : [];
    const left = refused.length ? [h("ul", { class: "refused" }, ...refused.map((one) => h("li", {}, one)))] : [];
    const act = go ? [button(go, () => tell({ type: "take", what: "table" }), false)] : [];
    say(said, ...found, ...left, h("div", { class: "tools" }, ...act, button(words.leave, () => say([]))));
  }

  function update(next) {
    out.hidden = !next.rows.length;
    setText(look, words.look);
  }

  return { root, update, text, heard };
}

function encoded(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function decoded(text) {
  return Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
}
