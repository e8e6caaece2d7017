/** The one status of the page, whatever number of forms it has: the gravest of what they say. */

import { button, fill, h, setAttribute, setText } from "./dom.js";
import { toRefused } from "./refused.js";

const ORDER = ["locked", "offline", "saving", "refused", "saved"];

// JupyterLab loads this module once for every form, so what they share lies where all of them find it.
const shared = (globalThis[Symbol.for("samkit.status")] ??= { forms: new Map() });

export function stateOf({ locked, sender, refused }) {
  if (locked) return "locked";
  if (sender.outbox.unsent) return sender.late ? "offline" : "saving";
  return refused ? "refused" : "saved";
}

/** Say how one form stands; `sentence` goes before the usual words. */
export function report(form, state, refused, sentence) {
  shared.forms.set(form, { state, refused, sentence, words: form.words });
  show(form);
}

export function forget(form) {
  shared.forms.delete(form);
  const [other] = shared.forms.keys();
  if (other) show(other);
}

function show(form) {
  const element = place(form);
  const all = [...shared.forms.values()];
  const gravest = all.reduce((one, other) => (ORDER.indexOf(other.state) < ORDER.indexOf(one.state) ? other : one));
  const refused = all.reduce((sum, one) => sum + one.refused, 0);
  // While it is busy a screen reader waits, and so hears what came of it only if that is something new.
  setAttribute(element, "aria-busy", gravest.state === "saving" ? "true" : "");
  element.dataset.state = gravest.state;
  const text = gravest.sentence || said(gravest, refused);
  if (element.textContent !== text) element.textContent = text;
  offer(element, form, refused > 0);
}

/** Beside the status a way to what was refused, wherever on the page it stands. */
function offer(element, form, refused) {
  shared.way ??= button("", () => toRefused([...shared.forms].find(([, one]) => one.refused)?.[0] ?? form));
  shared.way.classList.add("to-field");
  setText(shared.way, form.words.to_field);
  if (!refused) shared.way.remove();
  else if (element.nextElementSibling !== shared.way) element.after(shared.way);
}

function said({ state, words }, refused) {
  if (state !== "refused") return words[state];
  return refused === 1 ? words.refused_one : fill(words.refused_many, { number: refused });
}

/** The page's own status, or one of ours, in the form that was used last. */
function place(form) {
  const found = document.querySelector('[data-samkit="status"]');
  if (found && found !== shared.element) return found;
  shared.element ??= h("p", { class: "status", role: "status", "aria-live": "polite", "data-samkit": "status" });
  const idle = shared.forms.get(form).state === "saved" && shared.element.isConnected;
  if (!idle && shared.element.parentElement !== form.root) form.root.prepend(shared.element);
  return shared.element;
}
