// Screens of words and one button: what comes next, and breaks.

import { button, type Child, heading, make, paragraphs } from "../dom";
import type { Screen } from "../screen";
import type { Row } from "../study";

/** Puts a heading and more into `place`, and the focus on the heading or on `first`. */
export function fill(place: HTMLElement, title: string, children: Child[], first?: HTMLElement): void {
  const head = heading(title);
  place.replaceChildren(make("article", {}, head, ...children));
  scrollTo(0, 0);
  (first ?? head).focus({ preventScroll: true });
}

export function actions(...buttons: HTMLElement[]): HTMLElement {
  return make("div", { class: "actions" }, ...buttons);
}

/** Words, and a button to go on with; `extra` stands between them. */
export function announcement(title: string, text: string, go: string, extra: Child[] = []): Screen {
  return (place) => new Promise<Row | undefined>((resolve) => {
    const on = button(go, () => resolve(undefined));
    fill(place, title, [...paragraphs(text), ...extra, actions(on)], on);
  });
}
