/** What a form keeps in its tab: a writer's name, an outbox and its sender, through the life of the tab. */

import { Outbox } from "./outbox.js";
import { Sender } from "./sender.js";
import { ofBrowser } from "./storage.js";
import { hold, Writer } from "./writer.js";

const LOOK_AROUND = 30_000;

export class Keeper {
  /** `shows(path)` tells what the form can show; `redraw`, `settled` and `changed` are called when there is reason to. */
  constructor({ exercise, workbook }, { shows, redraw, settled, changed }) {
    Object.assign(this, { workbook, shows, redraw, changed });
    this.writer = new Writer(exercise);
    this.outbox = new Outbox(workbook, this.writer, ofBrowser);
    this.sender = new Sender(this.outbox, { settled, changed });
    this.#live();
    this.#claim();
  }

  /** What on this page could not be saved as it was entered. */
  get faults() {
    const refused = (one) => one.state === "conflict" || one.state === "rejected";
    return this.outbox.entries.filter((one) => refused(one) && this.shows(one.path));
  }

  get refused() {
    return this.faults.length;
  }

  /** Keep a text that can't even be sent as it was typed. */
  refuse({ path, base }, value, sentence) {
    this.outbox.note(path, value, base);
    Object.assign(this.outbox.of(path), { state: "rejected", sentence });
    this.changed();
  }

  close() {
    this.sender.flush();
    this.sender.disconnect();
    this.closed.abort();
    this.writer.close();
  }

  /** Nothing is sent before the name is sure: a copied tab begins with the name of the first. */
  async #claim() {
    if (!(await this.writer.claim())) {
      this.outbox.rename();
      this.redraw();
    }
    await this.#adopt();
    this.sender.ready = true;
    this.sender.start();
  }

  /** Take over what closed tabs have left; it is sent under their names and numbers. */
  async #adopt() {
    let found = false;
    for (const id of this.outbox.left()) {
      const letGo = await hold(id);
      if (!letGo) continue;
      found = this.outbox.adopt(id, this.shows) || found;
      letGo();
    }
    if (!found) return;
    this.redraw();
    this.sender.hurry();
  }

  #live() {
    this.closed = new AbortController();
    const { signal } = this.closed;
    const leave = () => {
      this.sender.flush();
      this.writer.release();
    };
    addEventListener("pagehide", leave, { signal });
    addEventListener("pageshow", (event) => event.persisted && this.#claim(), { signal });
    document.addEventListener("visibilitychange", () => this.#turned(), { signal });
    const timer = setInterval(() => this.sender.connected && this.#adopt(), LOOK_AROUND);
    signal.addEventListener("abort", () => clearInterval(timer));
  }

  #turned() {
    if (document.hidden) this.sender.flush();
    else this.sender.refresh();
  }
}
