/** Exercises that a text calls by their names, as links to their pages where a page has an address for them. */

import { h } from "./dom.js";

const CALLED = /([»‘][^»«‘’]+[«’])/;

/** Give a text as its parts; `page.named` has the key of every other exercise by its title. */
export function linked(text, { lang, named = {} }) {
  const base = document.body.dataset.baseUrl;
  if (!base) return [text];
  return text.split(CALLED).flatMap((part) => {
    const name = part.slice(1, -1);
    if (!CALLED.test(part) || !Object.hasOwn(named, name)) return part ? [part] : [];
    return [part[0], h("a", { href: `${base}${lang}/${named[name]}` }, name), part.at(-1)];
  });
}
