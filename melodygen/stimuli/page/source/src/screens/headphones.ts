// The headphone check: which of three tones is softest, six times; who fails may put headphones on and try once more.

import { button, make, paragraphs } from "../dom";
import type { Screen } from "../screen";
import type { Session } from "../session";
import { drawnOrders, type Order, PASSED_WITH, softestOf, STARTS_S, TONE_S, tonesOf, TRIALS } from "../sound/tones";
import { actions, fill } from "./plain";

const ITEM = "headphones";

/** How far the check has come; `tries` counts from 1, and `right` is of the present one. */
type State = { orders: Order[]; place: number; right: number; tries: number };

export function headphones(session: Session): Screen {
  return async (place) => {
    const draft = session.draft<State>(ITEM);
    let state: State = { orders: drawnOrders(), place: 0, right: 0, tries: 1, ...draft };
    if (state.place === 0) await intro(place, session, "headphones_text");
    for (;;) {
      state = await sixTrials(place, session, state);
      if (state.right >= PASSED_WITH || state.tries === 2) break;
      await intro(place, session, "headphones_again");
      state = { orders: drawnOrders(), place: 0, right: 0, tries: state.tries + 1 };
      session.keep(ITEM, state);
    }
    const { right, tries } = state;
    return session.row(ITEM, "headphones", { answers: { right, asked: TRIALS, tries } });
  };
}

function intro(place: HTMLElement, session: Session, text: "headphones_text" | "headphones_again"): Promise<void> {
  return new Promise((resolve) => {
    const on = button(session.say("headphones_start"), () => {
      void session.player.ready();
      resolve();
    });
    fill(place, session.say("headphones_title"), [...paragraphs(session.say(text)), actions(on)], on);
  });
}

async function sixTrials(place: HTMLElement, session: Session, start: State): Promise<State> {
  let state = start;
  for (let order = state.orders[state.place]; order; order = state.orders[state.place]) {
    const answer = await trial(place, session, order, state.place);
    const right = state.right + (answer === softestOf(order) ? 1 : 0);
    state = { ...state, place: state.place + 1, right };
    session.keep(ITEM, state);
  }
  return state;
}

/** One trial, heard once and whole; resolves with the place that was chosen, from 1. */
function trial(place: HTMLElement, session: Session, order: Order, index: number): Promise<number> {
  const { say, player } = session;
  return new Promise((resolve) => {
    const lamps = [1, 2, 3].map((number) => make("span", { class: "lamp" }, String(number)));
    const question = make("div", { class: "questions", hidden: true });
    const play = button(say("play"), () => start());
    const start = async (): Promise<void> => {
      play.disabled = true;
      const rate = (await player.ready()).sampleRate;
      const interrupted = (isInterrupted: boolean): void => void (isInterrupted && again());
      await player.play(tonesOf(order, rate), { time: (seconds) => light(lamps, seconds), ended: answerable, interrupted });
    };
    const again = (): void => {
      player.stop();
      light(lamps, -1);
      play.disabled = false;
      play.focus();
    };
    const answerable = (): void => {
      light(lamps, -1);
      play.hidden = true;
      question.replaceChildren(choice(say("headphones_question"), resolve));
      question.hidden = false;
      question.querySelector("button")?.focus();
    };
    play.classList.add("large", "play");
    const count = make("p", { class: "aside" }, say("headphones_count", { number: index + 1, count: TRIALS }));
    const row = make("div", { class: "lamps", "aria-hidden": "true" }, ...lamps);
    const stage = make("div", { class: "player" }, row, play);
    fill(place, say("headphones_title"), [count, stage, question], play);
  });
}

/** Three buttons, or the keys 1 to 3: one press answers, so these are no radio buttons, which arrows would press. */
function choice(question: string, chosen: (place: number) => void): HTMLFieldSetElement {
  const buttons = [1, 2, 3].map((place) => button(String(place), () => chosen(place), "quiet"));
  const row = make("div", { class: "tiles" }, ...buttons);
  const element = make("fieldset", {}, make("legend", {}, question), row);
  element.addEventListener("keydown", ({ key }) => buttons[Number(key) - 1]?.click());
  return element;
}

function light(lamps: readonly HTMLElement[], seconds: number): void {
  lamps.forEach((lamp, place) => {
    const start = STARTS_S[place] ?? 0;
    lamp.classList.toggle("on", seconds >= start && seconds < start + TONE_S);
  });
}
