/** One exercise as a form: drawn from a page as JSON, connected to a kernel when there is one, patched in place. */

import { runtime } from "./anywidget.js";
import { fill, h, random } from "./dom.js";
import { Keeper } from "./keeper.js";
import { drawn } from "./kinds.js";
import { adopted, cells } from "./rows.js";
import { settled } from "./settling.js";
import { forget, report, stateOf } from "./status.js";
import { Sections } from "./steps.js";
import { keepWidth } from "./width.js";

const MOST_LETTERS = 1_000_000;

class Form {
  constructor(el, page) {
    Object.assign(this, { page, words: page.words, own: random(), fresh: random, closed: new AbortController() });
    for (const one of ["views", "pictures", "rows"]) this[one] = new Map();
    this.root = h("form", { class: "form", autocomplete: "off", novalidate: true, "data-lm-suppress-shortcuts": "true" });
    this.root.addEventListener("submit", (event) => event.preventDefault());
    this.#keep();
    this.sections = new Sections(this);
    this.root.append(this.sections.root);
    this.#draw();
    el.classList.add("samkit");
    el.append(this.root);
    this.#report();
    keepWidth(this.root, this.closed.signal, (width) => this.#tellWidth(width));
  }

  id(name, part) {
    return `samkit-${this.own}-${name}-${part}`;
  }

  entry(path) {
    return this.keeper.outbox.of(path);
  }

  /** Keep what was entered in a control; what is too long even to be sent is refused here, as it was typed. */
  note(control, value, base, how) {
    if (value.length > MOST_LETTERS) this.keeper.refuse(control, value, fill(this.words.far_too_long, control));
    else this.keeper.sender.note(control.path, value, base, how);
    this.refreshed(control.name);
    this.progress();
  }

  flush() {
    this.keeper.sender.flush();
  }

  /** Ask the kernel for something that is not kept; says whether there is one. */
  tell(message) {
    return Boolean(this.line) && this.keeper.sender.tell(message);
  }

  /** What the lists show has changed here, before the store knows of it. */
  redraw() {
    this.#draw();
    this.#report();
  }

  keepMine(path) {
    this.keeper.sender.note(path, this.entry(path).value, this.entry(path).revision);
    this.refreshed(this.at(path)?.name);
  }

  useTheirs(path) {
    const { theirs, revision } = this.entry(path);
    this.keeper.outbox.drop(path);
    Object.assign(this.at(path) ?? {}, { value: theirs, base: revision });
    this.refreshed(this.at(path)?.name, { force: true });
    this.progress();
    this.#report();
  }

  /** Bring one control up to date. */
  refreshed(name, how) {
    const control = this.page.controls[name];
    if (control) this.views.get(name)?.update(control, this.entry(control.path), how);
  }

  /** A step has come into view: its texts can be measured only now. */
  stepped(names) {
    for (const name of names) this.views.get(name).grow?.();
  }

  attach({ send, onMessage, page }) {
    this.detach();
    const line = (this.line = {});
    if (page && page.workbook !== this.page.workbook) this.#another(page);
    // A kernel we have heard more from since tells the rest when it is asked.
    if (page && page.revision >= this.page.revision) this.#patch(page);
    onMessage((message) => this.line === line && this.#heard(message));
    this.keeper.sender.connect(send);
    this.#tellWidth();
  }

  /** Somebody else's workbook: what was not yet sent belongs to the first, and stays there. */
  #another({ workbook }) {
    this.keeper.close();
    Object.assign(this.page, { workbook, revision: 0 });
    for (const one of [this.views, this.rows]) one.clear();
    this.#keep();
  }

  detach() {
    this.line = undefined;
    this.keeper.sender.disconnect();
  }

  destroy() {
    this.line = undefined;
    this.keeper.close();
    this.closed.abort();
    this.root.remove();
    forget(this);
  }

  #heard(message) {
    if (message.list) this.views.get(message.list)?.heard?.(message);
    if (message.page) this.#patch(message.page, message);
    for (const [name, markup] of Object.entries(message.pictures ?? {})) {
      this.pictures.set(name, markup);
      this.refreshed(name);
    }
    this.keeper.sender.heard(message);
  }

  /** Take in a page or what has changed on it. */
  #patch({ revision, sections, controls }) {
    Object.assign(this.page, { revision, sections: sections ?? this.page.sections });
    Object.assign(this.page.controls, structuredClone(controls));
    this.#draw();
    this.#report();
  }

  #draw() {
    const listed = this.page.sections.flatMap((one) => one.controls);
    const names = listed.flatMap((name) => [...cells(this, name), name]);
    const regain = this.sections.holding();
    for (const name of names) {
      const control = this.page.controls[name];
      const there = this.views.get(name)?.kind === control.kind;
      if (!there) this.views.set(name, drawn(control, this));
      // Of a long list only what is told anew is looked at.
      if (!there || !control.cell || control.told || this.entry(control.path)) this.refreshed(name);
    }
    const shown = new Set(names);
    for (const name of this.views.keys()) {
      if (!shown.has(name)) this.views.delete(name) && delete this.page.controls[name];
    }
    this.sections.arrange(this.page.sections, this.views);
    this.progress();
    regain();
  }

  value(name) {
    const control = this.page.controls[name];
    return this.entry(control.path)?.value ?? control.value;
  }

  progress() {
    this.sections.progress();
  }

  at(path) {
    return Object.values(this.page.controls).find((one) => one.path === path);
  }

  #report() {
    const { sender, refused } = this.keeper;
    report(this, stateOf({ locked: this.page.locked, sender, refused }), refused, sender.outbox.unsent ? sender.sentence : "");
    this.sections.heard();
  }

  #keep() {
    this.keeper = new Keeper(this.page, {
      shows: (path) => this.at(path) !== undefined || adopted(this, path),
      redraw: () => (this.#draw(), this.#report()),
      settled: (entry) => settled(this, entry),
      changed: () => this.#report(),
    });
  }

  #tellWidth(width = this.width) {
    this.width = width;
    if (width && this.line) this.keeper.sender.tell({ type: "width", width });
  }
}

/** Draw a page into an element; gives what a host needs to connect it. */
export function mount(el, page) {
  return new Form(el, structuredClone(page));
}

export default runtime(mount);
