/** Who writes: a name for this form in this tab, that no other tab writes under at the same time. */

import { random } from "./dom.js";
import { ofBrowser, ofTab } from "./storage.js";

const BEAT = 2_000;
const JUST_NOW = 5_000;
// A browser lets a tab in the background beat only once a minute.
const LONG_AGO = 150_000;

const taken = new Set();

/** Take a writer's name for oneself: gives a function that lets it go, or nothing if another tab holds it. */
export function hold(id, stale = LONG_AGO) {
  return navigator.locks ? lock(id) : Promise.resolve(beat(id, stale));
}

function lock(id) {
  return new Promise((told) => {
    const held = (granted) => granted && new Promise((letGo) => told(letGo));
    navigator.locks
      .request(`samkit:${id}`, { ifAvailable: true }, held)
      .then((granted) => granted === null && told(undefined))
      .catch(() => told(undefined));
  });
}

/** Without locks (plain http on a local network) a tab says every few seconds that it is there. */
function beat(id, stale) {
  const key = `samkit:alive:${id}`;
  const mine = random();
  const seen = ofBrowser.get(key);
  if (seen && Date.now() - seen.at < stale) return undefined;
  const say = () => ofBrowser.set(key, { by: mine, at: Date.now() });
  say();
  const timer = setInterval(say, BEAT);
  return () => {
    clearInterval(timer);
    if (ofBrowser.get(key)?.by === mine) ofBrowser.remove(key);
  };
}

export class Writer {
  /** The name this tab had for this exercise, if it was here before; `claim` says whether it still is its own. */
  constructor(exercise) {
    let slot = 0;
    while (taken.has(`${exercise}:${slot}`)) slot += 1;
    this.slot = `${exercise}:${slot}`;
    taken.add(this.slot);
    this.key = `samkit:writer:${this.slot}`;
    Object.assign(this, ofTab.get(this.key) ?? { id: random(), last: 0 });
  }

  next() {
    this.last += 1;
    this.#keep();
    return this.last;
  }

  /** Make the name one's own; a copied tab finds it held and takes a new one. Says whether the name stayed. */
  async claim() {
    this.letGo = await hold(this.id, JUST_NOW);
    if (this.letGo) return true;
    Object.assign(this, { id: random(), last: 0 });
    this.#keep();
    this.letGo = await hold(this.id);
    return false;
  }

  release() {
    this.letGo?.();
    this.letGo = undefined;
  }

  close() {
    this.release();
    taken.delete(this.slot);
  }

  #keep() {
    ofTab.set(this.key, { id: this.id, last: this.last });
  }
}
