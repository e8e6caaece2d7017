/** What stands beside a field that could not be saved: why, what somebody else wrote, and what to do. */

import { button, fill, h } from "./dom.js";

/** `said(value)` names a value as it is read; `where()` is what gets the focus back. */
export function problem(form, name, { said, where }) {
  const root = h("div", { class: "problem", id: form.id(name, "problem"), hidden: true });
  let shown = "";

  const decide = (how, path) => () => {
    form[how](path);
    where().focus();
  };

  function conflict({ path, theirs }) {
    const value = said(theirs ?? "");
    return [
      h("p", {}, form.words.conflict),
      h("blockquote", {}, value || form.words.theirs_empty),
      h("div", { class: "tools" },
        button(form.words.keep_mine, decide("keepMine", path)),
        button(form.words.use_theirs, decide("useTheirs", path))),
    ];
  }

  /** Show it for this entry, or nothing; says whether there is something wrong. */
  function update(entry) {
    const wrong = entry?.state === "conflict" || entry?.state === "rejected";
    const key = wrong ? `${entry.writer}:${entry.number}:${entry.state}` : "";
    if (key !== shown) {
      const inside = !wrong ? [] : entry.state === "conflict" ? conflict(entry) : [h("p", {}, entry.sentence)];
      root.replaceChildren(...inside);
      root.hidden = !wrong;
      shown = key;
    }
    return wrong;
  }

  return { root, update };
}

/** How many letters are left, said when it is nearly full; letters are counted as the store counts them. */
export function counted(words, value, limit) {
  const length = value.length > limit * 0.8 ? [...value].length : 0;
  if (length > limit) return fill(words.characters_over, { number: length - limit });
  return length > limit * 0.8 ? fill(words.characters_left, { number: limit - length }) : "";
}
