/** Sending what the outbox holds: when, how often, and what the person is told meanwhile. */

const PAUSE = 400;
const PATIENCE = 3_000;
const ANSWER = 10_000;
const LONGEST = 30_000;

export class Sender {
  /** `settled(entry)` hears of every entry the store has answered for, `changed()` of everything else. */
  constructor(outbox, { settled, changed }) {
    Object.assign(this, { outbox, settled, changed, line: undefined, ready: false, late: false, sentence: "", failures: 0 });
    if (outbox.unsent) this.#wait();
  }

  /** Keep what was entered; it is sent at once, or after a pause in typing. */
  note(path, value, base, { pause = false } = {}) {
    this.outbox.note(path, value, base);
    this.#wait();
    clearTimeout(this.typing);
    this.typing = pause ? setTimeout(() => this.flush(), PAUSE) : undefined;
    if (!pause) this.#pump();
    this.changed();
  }

  flush() {
    if (!this.outbox.unsent) return;
    clearTimeout(this.typing);
    this.typing = undefined;
    this.#pump();
  }

  /** From now on send this way; what was under way before is sent again, under the same numbers. */
  connect(send) {
    this.disconnect();
    this.line = send;
    this.start();
  }

  disconnect() {
    this.line = undefined;
    clearTimeout(this.answer);
    clearTimeout(this.retry);
    this.retry = undefined;
    this.failures = 0;
    this.outbox.giveBack();
  }

  /** Ask what is new, and send what is unsent. Waits until the writer's name is sure. */
  start() {
    if (!this.connected) return;
    this.#send({ type: "refresh" });
    this.flush();
  }

  get connected() {
    return Boolean(this.line && this.ready);
  }

  /** Something has come in from a closed tab: send it too. */
  hurry() {
    this.#wait();
    this.flush();
  }

  refresh() {
    if (!this.retry) this.start();
  }

  tell(message) {
    if (this.line) this.#send(message);
    return Boolean(this.line);
  }

  /** Take in an answer: what became of each change, or that nothing of the last message was taken. */
  heard(message) {
    if (message.type === "failed") this.#failed(message.sentence);
    if (message.type !== "answer") return;
    const entries = message.outcomes.map((outcome) => this.outbox.settle(outcome)).filter(Boolean);
    Object.assign(this, { sentence: "", failures: 0 });
    if (entries.length) this.#heardOf(entries);
    this.changed();
  }

  #heardOf(entries) {
    this.late = false;
    clearTimeout(this.patience);
    this.patience = undefined;
    for (const entry of entries) this.settled(entry);
    if (this.outbox.unsent) this.#wait();
    if (!this.outbox.underWay) {
      clearTimeout(this.answer);
      if (!this.typing) this.#pump();
    }
  }

  #failed(sentence) {
    this.sentence = sentence;
    this.#again();
  }

  #again() {
    if (this.retry) return;
    clearTimeout(this.answer);
    this.outbox.giveBack();
    this.failures += 1;
    this.retry = setTimeout(() => {
      this.retry = undefined;
      this.start();
    }, Math.min(LONGEST, 1_000 * 2 ** this.failures));
    this.changed();
  }

  #pump() {
    if (!this.connected || this.retry || this.outbox.underWay) return;
    const changes = this.outbox.take();
    if (!changes.length) return;
    clearTimeout(this.answer);
    this.answer = setTimeout(() => this.#again(), ANSWER);
    this.#send({ type: "changes", changes });
  }

  #send(message) {
    try {
      this.line(message);
    } catch {
      // The line is gone and nobody has told us yet; `#again` or a new line sends it.
    }
  }

  #wait() {
    this.patience ??= setTimeout(() => {
      this.late = this.outbox.unsent;
      this.patience = undefined;
      this.changed();
    }, PATIENCE);
  }
}
