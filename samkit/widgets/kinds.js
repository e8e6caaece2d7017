/** Every kind of control, with the function that draws it. */

import { many } from "./many.js";
import { outline } from "./outline.js";
import { compared, handout } from "./papers.js";
import { picture } from "./picture.js";
import { radios } from "./radios.js";
import { records } from "./records.js";
import { notice, press, result } from "./sentences.js";
import { tags } from "./tags.js";
import { text } from "./text.js";

const KINDS = {
  scale: radios, choice: radios, many, text, line: text, date: text, select: text, tags, records, button: press, notice, result, picture, handout, compared, outline,
};

export function drawn(control, form) {
  return { kind: control.kind, ...(KINDS[control.kind] ?? notice)(control, form) };
}
