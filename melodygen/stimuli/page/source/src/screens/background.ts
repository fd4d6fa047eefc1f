// Questions about the listener, asked once.

import { make, paragraphs } from "../dom";
import { asked } from "../fields";
import { type Fields, forgive, isComplete, valuesOf } from "../forms";
import type { Screen } from "../screen";
import type { Session } from "../session";
import type { Answers } from "../study";
import { actions, fill } from "./plain";

const ITEM = "background";

export function background(session: Session): Screen {
  const { say, page } = session;
  return (place) => new Promise((resolve) => {
    const before = session.draft<Answers>(ITEM);
    const fields: Fields = {};
    const changed = (): void => {
      forgive(fields);
      session.keep(ITEM, valuesOf(fields));
    };
    for (const question of page.background) fields[question.id] = asked(question, before[question.id], changed, say);
    const required = new Set(page.background.filter((question) => question.required).map(({ id }) => id));
    const next = make("button", { type: "submit", class: "button primary" }, say("next"));
    const form = make("form", { class: "questions", novalidate: true },
      ...Object.values(fields).map(({ element }) => element), actions(next));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (isComplete(fields, required, say)) resolve(session.row(ITEM, "background", { answers: valuesOf(fields) }));
    });
    fill(place, say("background_title"), [...paragraphs(say("background_text")), form]);
  });
}
