/** The browser's storage, which may be closed or full: then the memory of this page does. */

class Kept {
  #memory = new Map();

  constructor(open) {
    try {
      this.real = open();
    } catch {
      this.real = undefined;
    }
  }

  get(key) {
    if (this.#memory.has(key)) return this.#memory.get(key);
    try {
      return JSON.parse(this.real?.getItem(key) ?? "null");
    } catch {
      return null;
    }
  }

  set(key, value) {
    try {
      this.real.setItem(key, JSON.stringify(value));
      this.#memory.delete(key);
    } catch {
      this.#memory.set(key, value);
    }
  }

  remove(key) {
    this.#memory.delete(key);
    try {
      this.real?.removeItem(key);
    } catch {
      // nothing is kept there then
    }
  }

  keys(prefix) {
    try {
      return Object.keys(this.real ?? {}).filter((key) => key.startsWith(prefix));
    } catch {
      return [];
    }
  }
}

export const ofBrowser = new Kept(() => globalThis.localStorage);
export const ofTab = new Kept(() => globalThis.sessionStorage);

/** The same, in memory alone; for trying things out. */
export const inMemory = () => new Kept(() => undefined);
