/** Keeping a page's forms connected: to its kernel, to the same one again, or to a new one, and never two at once. */

import { showProgress } from "./advice.js";
import { again, found, probe } from "./found.js";
import { Line } from "./kernel.js";
import { showOthers } from "./others.js";

const LONGEST = 10_000;
const PATIENCE = 1_000;
const GIVEN_UP = 4;
const STATE = 10_000;

const wakeful = ["online", "pageshow"];

export class Lifeline {
  constructor(baseUrl, forms) {
    Object.assign(this, { baseUrl, forms, found: undefined, line: undefined, trying: false });
    for (const name of wakeful) addEventListener(name, () => this.wake());
    document.addEventListener("visibilitychange", () => document.hidden || this.wake());
    addEventListener("pageshow", ({ persisted }) => persisted && this.recover());
    addEventListener("pagehide", () => this.leave());
  }

  /** The page has come to its end, with a kernel or without. */
  begin() {
    this.found = found(document);
    this.recover();
  }

  leave() {
    for (const [exercise, form] of this.forms) this.#handOver(exercise, form.keeper.outbox.pending());
    this.line?.close();
    if (this.found) navigator.sendBeacon(`${this.baseUrl}voila/api/shutdown/${this.found.kernelId}`);
  }

  /** A connection may not outlive its page, a beacon does. What it carries stays in the outbox, and counts once. */
  #handOver(exercise, changes) {
    if (!changes.length) return;
    const body = new Blob([JSON.stringify({ type: "changes", changes })], { type: "application/json" });
    navigator.sendBeacon(`${this.baseUrl}${document.documentElement.lang}/${exercise}/changes`, body);
  }

  /** Try until every form has its kernel; each time a little later. */
  async recover() {
    if (this.trying) return;
    this.trying = true;
    this.#hangUp();
    for (let failures = 0; !(await this.#try(failures)) || !this.line.open; failures += 1) await this.#sleep(failures);
    this.trying = false;
  }

  /** There may be a network again: don't wait any longer. */
  wake() {
    this.awake?.();
  }

  async #try(failures) {
    try {
      if (failures || this.tried) await this.#findKernel();
      this.tried = true;
      return this.found ? await this.#connect() : false;
    } catch (error) {
      console.debug(error);
      return false;
    }
  }

  /** The kernel we know, if it runs; else the one of a new page. */
  async #findKernel() {
    const state = this.found ? await probe(this.baseUrl, this.found.kernelId) : "gone";
    if (state === "offline") throw new Error(state);
    if (state === "gone" || this.silent) this.found = await again();
  }

  async #connect() {
    const line = new Line(this.baseUrl, this.found.kernelId, () => this.#lost(line));
    this.line = line;
    const late = new Promise((told) => setTimeout(told, STATE));
    const asked = this.found.models.map(async (one) => ({ ...one, ...(await Promise.race([line.model(one.id), late, line.closed])) }));
    const models = await Promise.all(asked);
    if (!line.open) return false;
    const ours = models.filter((one) => this.forms.has(one.state?.page?.exercise));
    // A kernel that runs but knows no form is as good as none.
    this.silent = ours.length < this.forms.size;
    if (this.silent) {
      this.leave();
      return false;
    }
    for (const one of ours) this.#attach(line, one);
    const others = models.filter((one) => one.state && !ours.includes(one));
    if (others.length) showOthers(line.connection(), others);
    return true;
  }

  #attach(line, { state, send, onMessage }) {
    this.forms.get(state.page.exercise).attach({
      page: state.page,
      send: (message) => {
        if (!line.open) throw new Error("closed");
        send(message);
        if (message.type !== "width") this.#expect(line);
      },
      onMessage: (callback) =>
        onMessage((message) => {
          this.#answered();
          if (message.page?.progress) showProgress(message.page.progress);
          callback(message);
        }),
    });
  }

  /** Something was sent: if nothing comes back, see whether anybody is there. */
  #expect(line, times = 1) {
    clearTimeout(this.expected);
    this.expected = setTimeout(async () => {
      const state = await probe(this.baseUrl, this.found.kernelId);
      if (line !== this.line || !line.open || !this.expected) return;
      if (state === "alive" && times < GIVEN_UP) this.#expect(line, times + 1);
      else this.#lost(line);
    }, PATIENCE * times);
  }

  #answered() {
    clearTimeout(this.expected);
    this.expected = undefined;
  }

  #lost(line) {
    if (line === this.line) this.recover();
  }

  #hangUp() {
    this.#answered();
    this.line?.close();
    for (const form of this.forms.values()) form.detach();
  }

  /** Wait one second, two, four, at most ten; a little differently on every page, so that not all come at once. */
  #sleep(failures) {
    const time = Math.min(LONGEST, 1_000 * 2 ** failures) * (0.75 + Math.random() / 4);
    return new Promise((done) => {
      this.awake = done;
      setTimeout(done, time);
    });
  }
}
