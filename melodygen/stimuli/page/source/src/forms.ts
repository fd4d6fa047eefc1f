// Fields together: what they say, and whether that is all that is asked for.

import type { Field } from "./fields";
import type { Answers } from "./study";
import type { Say } from "./texts";

export type Fields = Record<string, Field>;

/** The answers that are there, by the names of their fields. */
export function valuesOf(fields: Fields): Answers {
  const found: Answers = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = field.value();
    if (value !== undefined) found[name] = value;
  }
  return found;
}

/** Takes away complaints about what has an answer by now. */
export function forgive(fields: Fields): void {
  for (const field of Object.values(fields)) if (field.value() !== undefined) field.complain("");
}

/** Whether all that must be answered is; else each field says what is missing, and the first of them has the focus. */
export function isComplete(fields: Fields, required: ReadonlySet<string>, say: Say): boolean {
  let first: Field | undefined;
  for (const [name, field] of Object.entries(fields)) {
    const isMissing = required.has(name) && field.value() === undefined;
    const problem = field.isWrong() ? say("not_a_number") : isMissing ? say("missing") : "";
    field.complain(problem);
    if (problem) first ??= field;
  }
  first?.focus();
  return first === undefined;
}
