// The end: wait until every answer is safe, then say what the study was about.

import { button, type Child, make, paragraphs } from "../dom";
import type { Host } from "../hosts/host";
import type { Screen } from "../screen";
import type { Sender } from "../sender";
import type { Session } from "../session";
import { csvOf, type Row } from "../study";
import { actions, fill } from "./plain";

/** Waits for the host; the state of things stands at the foot of the page. */
export function saving(session: Session, sender: Sender): Screen {
  const { say } = session;
  return async (place) => {
    if (!session.saved.kept?.unsent.length) return undefined;
    const again = button(say("try_now"), () => sender.hurry());
    const copy = button(say("save_copy"), () => offer(session), "quiet");
    fill(place, say("saving_title"), [...paragraphs(say("saving_text")), actions(again, copy)]);
    await sender.allSent();
    return undefined;
  };
}

/** The debriefing: the last thing that is seen, also when a listener comes back later. */
export function debriefing(session: Session, host: Host, next: (() => void) | undefined): Screen {
  const { say, page } = session;
  return (place) => new Promise(() => {
    session.saved.finish(host.handsOut);
    const extra: Child[] = [];
    if (!session.saved.kept?.rows.length) {
      extra.push(...paragraphs(say("stored")));
    } else {
      extra.push(...paragraphs(say("download_text")), actions(button(say("download"), () => offer(session))));
    }
    if (page.contact) extra.push(make("p", { class: "aside" }, say("contact", { contact: page.contact })));
    if (host.leave) extra.push(actions(button(say("leave"), host.leave)));
    if (next) extra.push(actions(button(say("next_listener"), next, "quiet")));
    fill(place, say("debriefing_title"), [...paragraphs(say("debriefing_text")), ...extra]);
  });
}

/** A file with all answers, for the listener to keep or to send. */
function offer(session: Session): void {
  const rows: Row[] = session.saved.kept?.rows ?? [];
  const address = URL.createObjectURL(new Blob([csvOf(rows)], { type: "text/csv" }));
  const link = make("a", { href: address, download: `${session.page.name}-${session.name}.csv` });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

