/** Deleting what this browser still keeps, when the person has deleted their work. */

export function forget() {
  for (const open of [() => localStorage, () => sessionStorage]) {
    try {
      const storage = open();
      for (const key of Object.keys(storage)) if (key.startsWith("samkit:")) storage.removeItem(key);
    } catch {
      // The browser keeps nothing for this page.
    }
  }
}
