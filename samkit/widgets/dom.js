/** Making elements; a text is always a text, never markup. */

export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A sentence with its `{places}` filled in. */
export function fill(sentence, places) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in places ? places[name] : whole));
}

export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

export function setAttribute(element, name, value) {
  if (!value) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Bring children into this order; one that already stands right is not moved, so that it keeps focus and scroll. */
export function arrange(parent, wanted) {
  const keep = new Set(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
  let at = parent.firstElementChild;
  for (const child of wanted) {
    if (child === at) at = at.nextElementSibling;
    else parent.insertBefore(child, at);
  }
}

export function button(label, onclick, quiet = true) {
  return h("button", { type: "button", class: quiet ? "btn quiet" : "btn", onclick }, label);
}

/** Random letters and digits; works where `crypto.randomUUID` does not, on plain http. */
export function random() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
