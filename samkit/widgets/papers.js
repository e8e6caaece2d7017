/** A sheet to print by itself, and two texts side by side with what changed between them. */

import { button, fill, h, setText } from "./dom.js";
import { decoded, keepFile } from "./downloads.js";
import { linked } from "./naming.js";

const OFFICE = "application/vnd.openxmlformats-officedocument.";
const TYPES = {
  ics: "text/calendar;charset=utf-8", csv: "text/csv;charset=utf-8", json: "application/json", pdf: "application/pdf", html: "text/html;charset=utf-8",
  docx: `${OFFICE}wordprocessingml.document`, xlsx: `${OFFICE}spreadsheetml.sheet`,
};
const SEEN = 3;

export function handout(first, form) {
  const { words } = form;
  const title = h("h3", { id: form.id(first.name, "title") });
  const parts = h("div", { class: "parts" });
  const said = h("p", { class: "help", role: "status" });
  const files = first.files.map((kind) => button(words[`paper_${kind}`] ?? words[`save_${kind}`], () => ask(kind)));
  const more = files.length > SEEN ? [h("details", { class: "fold" }, h("summary", {}, words.paper_more), h("div", { class: "tools" }, ...files.slice(SEEN)))] : [];
  const sheet = h("div", { class: "sheet", role: "region", "aria-labelledby": title.id }, title, parts);
  const root = h("div", { class: "handout" }, sheet, h("div", { class: "tools" }, button(words.print, print), ...files.slice(0, SEEN)), ...more, said);
  let shown = "";
  let asked;

  function ask(kind) {
    form.flush();
    asked = { type: "file", list: first.name, kind };
    setText(said, words.file_waits);
    send();
  }

  /** A page can be used before it has a line: what is asked for then is asked when there is one. */
  function send() {
    if (!asked || !form.tell(asked)) return;
    asked = undefined;
    setText(said, words.making);
  }

  /** Only this sheet goes on the paper. */
  function print() {
    const page = document.documentElement;
    page.classList.add("samkit-alone");
    root.classList.add("alone");
    addEventListener("afterprint", () => {
      page.classList.remove("samkit-alone");
      root.classList.remove("alone");
    }, { once: true });
    globalThis.print();
  }

  async function heard({ kind, name, data, address, said: sentence }) {
    setText(said, address ? words.making : (sentence ?? ""));
    if (data) keepFile(new Blob([decoded(data)], { type: TYPES[kind] }), name);
    if (!address) return;
    const made = await fetched(address);
    keepFile(made, name);
    setText(said, made ? "" : words.not_made);
  }

  function update(control) {
    const key = JSON.stringify(control.parts);
    setText(title, control.title);
    if (key !== shown) parts.replaceChildren(...control.parts.map((one) => part(one, form.page)));
    shown = key;
    send();
  }

  return { root, update, heard };
}

/** A file that the server makes; nothing if it can't be had just now. */
async function fetched(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.blob() : undefined;
  } catch {
    return undefined;
  }
}

function part({ heading, aside, said, points, lines }, page) {
  return h("section", { class: "part" },
    h("h4", {}, heading, ...(aside ? [" ", h("span", { class: "aside-note" }, aside)] : [])),
    ...said.map((one) => h("p", {}, ...linked(one, page))),
    ...(points.length ? [h("ul", {}, ...points.map((one) => h("li", {}, ...linked(one, page))))] : []),
    ...Array.from({ length: lines }, () => h("div", { class: "ruled", "aria-hidden": "true" })));
}

export function compared(first, form) {
  const { words } = form;
  const caption = h("figcaption", {});
  const before = side("del", words.gone);
  const after = side("ins", words.added);
  const root = h("figure", { class: "compared" }, h("div", { class: "sides" }, before.root, after.root), caption);

  function update(control) {
    before.update(control.before_label, control.before);
    after.update(control.after_label, control.after);
    setText(caption, control.caption);
  }

  return { root, update };
}

/** One of the texts; what changed is marked by a line and said in a word to whoever hears it. */
function side(tag, word) {
  const label = h("h3", {});
  const text = h("p", {});
  const root = h("div", { class: "side" }, label, text);
  let shown = "";

  function update(title, spans) {
    setText(label, title);
    const key = JSON.stringify(spans);
    if (key !== shown) text.replaceChildren(...spans.flatMap((one, at) => [at ? " " : "", span(one)]));
    shown = key;
  }

  const span = ({ text: words, change }) =>
    (change ? h(tag, {}, h("span", { class: "said" }, fill(word, {}), " "), words) : words);

  return { root, update };
}
