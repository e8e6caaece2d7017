/** What was entered and is not yet in the store: kept in the browser until the store has answered for it. */

const ROOM = "samkit:outbox:";
const MOST = 200;
const LETTERS = 500_000;

/**
 * An entry is `{writer, number, path, value, base, state}`. Its state is `waiting` or `sent`, and then either it is
 * gone because the store has it, or it stays as `conflict` (with `theirs` and `revision`) or `rejected` (with a `sentence`).
 */
export class Outbox {
  constructor(workbook, writer, storage) {
    Object.assign(this, { workbook, writer, storage, entries: [], fresh: new Set() });
    this.entries = this.#read(this.#key(writer.id));
  }

  /** Keep what was entered at a path in place of what was waiting there before. */
  note(path, value, base) {
    this.entries = this.entries.filter((one) => one.path !== path || one.state === "sent");
    const entry = { writer: this.writer.id, number: this.writer.next(), path, value, base, state: "waiting" };
    this.entries.push(entry);
    this.fresh.add(entry);
    this.#keep();
  }

  /** The last thing entered at a path, while the store has not taken it. */
  of(path) {
    return this.entries.findLast((one) => one.path === path);
  }

  get unsent() {
    return this.entries.some((one) => one.state === "waiting" || one.state === "sent");
  }

  get underWay() {
    return this.entries.some((one) => one.state === "sent");
  }

  /** Give all that the store has not answered for, oldest first; it stays here until it has. */
  pending() {
    const open = this.entries.filter((one) => one.state === "waiting" || one.state === "sent");
    return open.map(({ writer, number, path, value, base }) => ({ writer, number, path, value, base }));
  }

  /** Give the next changes to send, oldest first. */
  take() {
    const changes = [];
    let letters = 0;
    for (const entry of this.entries.filter((one) => one.state === "waiting")) {
      letters += entry.value.length;
      if (changes.length === MOST || (changes.length && letters > LETTERS)) break;
      entry.state = "sent";
      const { writer, number, path, value, base } = entry;
      changes.push({ writer, number, path, value, base });
    }
    if (changes.length) this.#keep();
    return changes;
  }

  /** Nothing was heard of what was sent: it waits again, under the same numbers. */
  giveBack() {
    for (const entry of this.entries) if (entry.state === "sent") entry.state = "waiting";
    this.#dropOlder();
    this.#keep();
  }

  /** Take in what became of one change; gives its entry, or nothing if it was not one of ours. */
  settle({ writer, number, status, revision, value, theirs, sentence }) {
    const entry = this.entries.find((one) => one.writer === writer && one.number === number && one.state === "sent");
    if (!entry) return undefined;
    const later = this.entries.find((one) => one.path === entry.path && this.entries.indexOf(one) > this.entries.indexOf(entry));
    if (status === "saved" || later) this.entries = this.entries.filter((one) => one !== entry);
    if (status === "saved" && later && !entry.unseen) later.base = revision;
    Object.assign(entry, { state: status, revision, theirs, sentence, removal: entry.value === "remove" });
    if (status === "saved") entry.value = value;
    this.#keep();
    return entry;
  }

  drop(path) {
    this.entries = this.entries.filter((one) => one.path !== path);
    this.#keep();
  }

  /** Give up the texts that were refused under a path, for they have no place to stand any more. */
  refused(under) {
    const found = this.entries.filter((one) => one.path.startsWith(under) && ["rejected", "conflict"].includes(one.state));
    this.entries = this.entries.filter((one) => !found.includes(one));
    this.#keep();
    return found;
  }

  /** Another tab holds the name: what it keeps is its own, what was entered here goes under the new name. */
  rename() {
    this.entries = this.entries.filter((one) => this.fresh.has(one));
    for (const entry of this.entries) Object.assign(entry, { writer: this.writer.id, number: this.writer.next() });
    this.#keep();
  }

  /** The names under which closed tabs may have left something. */
  left() {
    const room = `${ROOM}${this.workbook}:`;
    const names = this.storage.keys(room).map((key) => key.slice(room.length));
    return names.filter((id) => id !== this.writer.id);
  }

  /** Take over what a closed tab has left, but leave what only another page can show. Says whether there was anything. */
  adopt(id, shows) {
    const left = this.#read(this.#key(id));
    for (const entry of left) entry.unseen = this.of(entry.path) !== undefined;
    const ours = left.filter((one) => one.state === "waiting" || (shows(one.path) && !one.unseen));
    this.entries = [...ours, ...this.entries];
    this.#keep();
    this.#write(this.#key(id), left.filter((one) => !ours.includes(one)));
    return ours.length > 0;
  }

  #dropOlder() {
    this.entries = this.entries.filter(
      (one, at) => one.state !== "waiting" || !this.entries.some((next, then) => then > at && next.path === one.path && next.writer === one.writer),
    );
  }

  #key(id) {
    return `${ROOM}${this.workbook}:${id}`;
  }

  #read(key) {
    const kept = this.storage.get(key);
    const entries = Array.isArray(kept) ? kept : [];
    for (const entry of entries) if (entry.state === "sent") entry.state = "waiting";
    return entries;
  }

  #keep() {
    this.#write(this.#key(this.writer.id), this.entries);
  }

  #write(key, entries) {
    if (entries.length) this.storage.set(key, entries);
    else this.storage.remove(key);
  }
}
