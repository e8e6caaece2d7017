/** The script of a page: draws its forms at once, and connects them when a kernel is there. */

import { mount } from "../../widgets/form.js";
import { forget } from "./forget.js";
import { Lifeline } from "./lifeline.js";

const forms = new Map();
for (const place of document.querySelectorAll("[data-samkit-form]")) {
  const page = JSON.parse(place.querySelector('script[type="application/json"]').textContent);
  forms.set(page.exercise, mount(place, page));
}

if (document.querySelector("[data-samkit-forget]")) forget();

if (forms.size) {
  document.body.dataset.samkit = "ready";
  const lifeline = new Lifeline(document.body.dataset.baseUrl ?? "/", forms);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => lifeline.begin());
  else lifeline.begin();
}
