// What stands around the screens: progress above them, and below whether the answers are safe.

import { button, make } from "./dom";
import type { SendingState } from "./sender";
import type { Session } from "./session";
import type { Say } from "./texts";

const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

export const stage = (): HTMLElement => element("stage");

export function showTitle(title: string, language: string): void {
  document.documentElement.lang = language;
  document.title = title;
  element("title").textContent = title;
}

/** The share of the study that is behind the listener, and in words. */
export function showProgress(session: Session, done: number, all: number): void {
  const share = all ? Math.round((100 * done) / all) : 0;
  const bar = make("progress", { max: 100, value: share, "aria-label": session.say("progress") });
  element("progress").replaceChildren(bar);
}

export function hideProgress(): void {
  element("progress").replaceChildren();
}

export function showSending(say: Say, { waiting, failing, refusal }: SendingState): void {
  const words = refusal ? say("refused", { reason: refusal }) : failing ? say("not_saved", { count: waiting }) : "";
  const place = element("sending");
  if (place.textContent !== words) place.textContent = words;
  place.classList.toggle("shown", words !== "");
}

/** The space bar plays where it does nothing else. */
export function playBySpace(event: KeyboardEvent): void {
  if (event.key !== " " || event.target !== document.body) return;
  const play = stage().querySelector<HTMLButtonElement>(".button.play:not([hidden], :disabled)");
  if (!play) return;
  event.preventDefault();
  play.focus();
  play.click();
}

/** Something went wrong outside the study itself; with a reload it goes on where it was. */
export function showTrouble(title: string, text: string, again: string): void {
  const head = make("h1", { tabindex: -1 }, title);
  const reload = button(again, () => location.reload());
  stage().replaceChildren(make("article", {}, head, make("p", {}, text), make("div", { class: "actions" }, reload)));
  head.focus();
}
