/** Every kind of control, with the function that draws it. */

import { picture } from "./picture.js";
import { radios } from "./radios.js";
import { notice, press, result } from "./sentences.js";
import { text } from "./text.js";

const KINDS = { scale: radios, choice: radios, text, button: press, notice, result, picture };

export function drawn(control, form) {
  return { kind: control.kind, ...(KINDS[control.kind] ?? notice)(control, form) };
}
