/** Sections as cards, and steps of which one is shown at a time, with how far one has come. */

import { arrange, button, fill, h, setText } from "./dom.js";
import { toRefused, under } from "./refused.js";
import { ofTab } from "./storage.js";

export class Sections {
  constructor(form) {
    this.form = form;
    this.root = h("div", { class: "sections" });
    this.shown = new Map();
    this.card = h("section", { class: "card steps-card", "aria-label": form.words.steps });
    this.count = h("p", { class: "count-done" });
    this.done = h("b", {});
    this.see = button(form.words.to_result, () => this.#toResult());
    this.line = h("div", { class: "progress" },
      h("div", { class: "counted" }, this.see, this.count),
      h("div", { class: "bar", "aria-hidden": "true" }, this.done));
    this.memory = `samkit:step:${form.page.exercise}`;
  }

  /** Bring sections and their controls into the order of the page; what stays is not touched. */
  arrange(sections, views) {
    const { steps, pressed } = this;
    const sought = sections.filter((one) => one.controls.length);
    for (const one of sought) if (!this.shown.has(one.name)) this.shown.set(one.name, this.#make(one));
    for (const one of sought) {
      const { heading, inside } = this.shown.get(one.name);
      setText(heading, one.title);
      arrange(inside, one.controls.map((name) => views.get(name).root));
      if (one.step) this.#weigh(one);
    }
    this.steps = sought.filter((one) => one.step);
    const cards = sought.filter((one) => !one.step).map((one) => this.shown.get(one.name).root);
    arrange(this.card, [this.line, ...this.steps.map((one) => this.shown.get(one.name).root)]);
    arrange(this.root, this.steps.length ? [this.card, ...cards] : cards);
    if (this.steps.length && !this.steps.some((one) => one.name === this.current)) this.#begin();
    if (pressed && steps && !steps.length !== !this.steps.length) queueMicrotask(() => this.#turned(sought[0].name));
    this.#sought();
  }

  /** A press has brought steps where there were none, or taken them: go where the page begins now. */
  #turned(first) {
    const { root, heading } = this.shown.get(this.steps.length ? this.current : first);
    this.#look(this.steps.length ? this.card : root, heading);
  }

  /** Beside what can't be undone, the way on is no button that looks like it. */
  #weigh({ name, controls }) {
    const next = this.shown.get(name).root.lastElementChild.lastElementChild;
    next.classList.toggle("quiet", controls.some((one) => this.form.page.controls[one].waits));
  }

  /** An address that names a section leads there, once it is drawn. */
  #sought() {
    const found = !this.led && this.shown.get(location.hash.slice(1));
    this.led = true;
    if (found) setTimeout(() => this.#look(found.root, found.heading));
  }

  /** What there is to answer in a step: statements on their scales and rows of fixed lists; a step of other fields, or of a list that grows, is one thing. */
  #answers({ controls }) {
    const { page } = this.form;
    const shown = controls.map((name) => page.controls[name]).filter((one) => one.kind !== "button");
    const scales = shown.filter((one) => one.kind === "scale").map(({ name }) => this.form.value(name));
    const rows = shown.filter((one) => one.kind === "records" && one.fixed).flatMap((list) => list.rows.map((id) => this.#whole(list, id)));
    const each = [...scales, ...rows];
    return each.length ? each : [shown.find((one) => (one.kind === "records" && one.rows.length) || this.form.value(one.name))];
  }

  /** Tell whether a row has an answer in every column that is seen at once. */
  #whole({ name, columns, more }, id) {
    return columns.every((one) => more.includes(one.name) || this.form.value(`${name}.${id}.${one.name}`));
  }

  /** Say how much has been answered. */
  progress() {
    const values = this.steps.flatMap((one) => this.#answers(one));
    const total = values.length;
    const done = values.filter(Boolean).length;
    this.line.hidden = !total;
    setText(this.count, fill(this.form.words.of, { done, total }));
    this.done.style.width = `${total ? (100 * done) / total : 0}%`;
    // From halfway there is a result worth seeing, and a way on from the page; so is there for whoever has come to the last step.
    this.through ||= this.steps.length > 0 && this.current === this.steps.at(-1).name;
    this.card.toggleAttribute("data-enough", this.through || 2 * done >= total);
  }

  #make({ title, step, name, folded }) {
    const id = this.form.id(name, "title");
    const heading = h("h2", { id, tabindex: "-1" }, title);
    const inside = h("div", { class: "controls" });
    const root = h("section", { class: step ? "step" : "card", "aria-labelledby": id, hidden: step },
      ...(folded ? [h("details", { class: "later" }, h("summary", {}, heading), inside)] : [heading, inside]));
    if (step) root.append(this.#ways(name));
    return { root, heading, inside };
  }

  #ways(name) {
    const { back, next } = this.form.words;
    return h("div", { class: "next" },
      button(back, () => this.#go(name, -1)),
      button(next, () => this.#next(name), false));
  }

  #begin() {
    const remembered = this.steps.find((one) => one.name === ofTab.get(this.memory));
    const open = this.steps.find((one) => !this.#answers(one).every(Boolean));
    // Steps that a press has brought begin with the first; a page that is opened again goes on with the last.
    this.#show((remembered ?? open ?? this.steps.at(this.led ? 0 : -1)).name);
  }

  #show(name) {
    this.current = name;
    ofTab.set(this.memory, name);
    this.progress();
    for (const [at, step] of this.steps.entries()) {
      const { root } = this.shown.get(step.name);
      const [back, next] = root.lastElementChild.children;
      root.hidden = step.name !== name;
      back.hidden = at === 0;
      setText(next, at === this.steps.length - 1 ? this.form.words.to_result : this.form.words.next);
    }
    // Only with a new step, so that nothing moves under the thumb that answers.
    this.see.hidden = name === this.steps.at(-1).name || !this.card.hasAttribute("data-enough");
    this.form.stepped(this.steps.find((one) => one.name === name).controls);
  }

  /** On from a step once all that was written in it is kept; what could not be is put right first. Without a line nobody waits. */
  #next(name) {
    const { controls } = this.steps.find((one) => one.name === name);
    this.form.flush();
    const [refused, awaited] = under(this.form, controls);
    this.onward = !refused && awaited ? name : undefined;
    if (refused) toRefused(this.form, refused);
    else if (!awaited) this.#go(name, 1);
  }

  /** Something has come of what was sent: whoever wants on goes on. */
  heard() {
    if (this.onward && this.onward === this.current) this.#next(this.onward);
  }

  /** Bring a control into view that stands in another step, or is folded away. */
  open(name) {
    const step = this.steps.find(({ controls }) => controls.some((one) => one === name || name.startsWith(`${one}.`)));
    if (step && step.name !== this.current) this.#show(step.name);
    const { root } = this.form.views.get(name);
    for (let fold = root.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  }

  #go(name, by) {
    this.onward = undefined;
    this.form.flush();
    const at = this.steps.findIndex((one) => one.name === name) + by;
    if (this.steps[at]) {
      this.#show(this.steps[at].name);
      this.#look(this.card, this.shown.get(this.steps[at].name).heading);
    } else this.#toResult();
  }

  #toResult() {
    this.form.flush();
    const card = this.card.nextElementSibling;
    if (card) this.#look(card, card.querySelector("h2"));
  }

  /** A field has become another one with nothing in it: if a press has made room for it, go there. */
  lead(field) {
    const found = [...this.shown.values()].find(({ root }) => root.contains(field));
    if (this.pressed && found) queueMicrotask(() => this.#look(found.root, found.heading));
    this.pressed = false;
  }

  /** Remember where the focus is; gives what takes it to the nearest heading when its place has gone. */
  holding() {
    const had = this.root.contains(document.activeElement) && document.activeElement;
    const inside = had && [...this.shown.values()].find(({ root }) => root.contains(had));
    return () => {
      if (!had || had.isConnected) return;
      const seen = [inside, ...this.shown.values()].filter((one) => one?.heading.getClientRects().length);
      const first = seen.includes(inside) ? inside : [...this.root.querySelectorAll("h2")].map((one) => seen.find(({ heading }) => heading === one)).find(Boolean);
      if (first) this.#look(first.root.classList.contains("step") ? this.card : first.root, first.heading, true);
    };
  }

  #look(at, heading, still = matchMedia("(prefers-reduced-motion: reduce)").matches) {
    heading.focus({ preventScroll: true });
    at.scrollIntoView({ block: "start", behavior: still ? "auto" : "smooth" });
  }
}
