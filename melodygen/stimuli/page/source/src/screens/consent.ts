// What the study is about, and whether the listener takes part. Nothing is recorded of who does not.

import { button, make, paragraphs } from "../dom";
import type { Screen } from "../screen";
import type { Session } from "../session";
import type { Row } from "../study";
import { actions, fill } from "./plain";

export function consent(session: Session): Screen {
  const { say, page } = session;
  return (place) => new Promise((resolve) => {
    const facts = { minutes: page.minutes, count: session.judged.length };
    const contact = page.contact ? [make("p", { class: "aside" }, say("contact", { contact: page.contact }))] : [];
    const memory = session.saved.lasts ? [] : [make("p", { class: "aside" }, say("keeps_nothing"))];
    const show = (): void => {
      const row = (): Row => session.row("consent", "consent", { answers: { agreed: true } });
      const agree = button(say("consent_agree"), () => resolve(row()));
      const decline = button(say("consent_decline"), refuse, "quiet");
      const words = paragraphs(say("consent_text", facts));
      fill(place, say("consent_title"), [...words, ...contact, ...memory, actions(agree, decline)]);
    };
    const refuse = (): void => {
      const back = button(say("declined_back"), show, "quiet");
      fill(place, say("declined_title"), [...paragraphs(say("declined_text")), actions(back)]);
    };
    show();
  });
}
