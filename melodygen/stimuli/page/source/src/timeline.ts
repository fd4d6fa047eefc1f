// The study as a timeline of jsPsych: what is not answered yet, in its order.

import { make } from "./dom";
import type { Host, Timeline } from "./hosts/host";
import type { Screen } from "./screen";
import { ScreenPlugin } from "./screen";
import { background } from "./screens/background";
import { consent } from "./screens/consent";
import { debriefing, saving } from "./screens/ending";
import { headphones } from "./screens/headphones";
import { loading } from "./screens/loading";
import { melody } from "./screens/melody";
import { announcement } from "./screens/plain";
import { volume } from "./screens/volume";
import type { Sender } from "./sender";
import type { Session } from "./session";
import type { Row, Trial } from "./study";
import type { Say } from "./texts";

export interface Step {
  screen: Screen;
  /** The item that it answers; empty for words alone. */
  item: string;
}

/** All steps of the study that are left, given the items that are `done`. */
export function stepsOf(session: Session, done: ReadonlySet<string>): Step[] {
  const { page, list } = session;
  const steps: Step[] = [{ item: "consent", screen: consent(session) }];
  const first = session.practice[0];
  if (first && !done.has("volume")) steps.push({ item: "", screen: loading(session, first.stimulus) });
  steps.push({ item: "volume", screen: volume(session) });
  if (page.headphone_check) steps.push({ item: "headphones", screen: headphones(session) });
  steps.push({ item: "", screen: loading(session) });
  list.trials.forEach((trial, place) => {
    const words = announced(session, list.trials[place - 1], trial);
    const isBegun = done.has(trial.item) || Object.keys(session.draft(trial.item)).length > 0;
    if (words && !isBegun) steps.push({ item: "", screen: words });
    steps.push({ item: trial.item, screen: melody(session, trial) });
  });
  if (page.background.length) steps.push({ item: "background", screen: background(session) });
  const end: Screen = () => Promise.resolve(session.row("end", "end", { answers: { seconds: sinceStart(session) } }));
  steps.push({ item: "end", screen: end });
  return steps.filter(({ item }) => item === "" || !done.has(item));
}

/** What is said before a trial: that practice or the study begins, or that there may be a break between blocks. */
function announced(session: Session, before: Trial | undefined, trial: Trial): Screen | undefined {
  const { say, judged } = session;
  if (trial.role === "practice") {
    if (before) return undefined;
    return announcement(say("practice_title"), say("practice_text"), say("practice_start"), keys(say));
  }
  if (!before || before.role === "practice") {
    return announcement(say("study_title"), say("study_text", { count: judged.length }), say("study_start"), keys(say));
  }
  if (before.block === trial.block) return undefined;
  const facts = { done: judged.indexOf(trial), count: judged.length };
  return announcement(say("break_title"), say("break_text", facts), say("break_end"));
}

/** How it goes with a keyboard; shown where there is likely to be one. */
function keys(say: Say): HTMLElement[] {
  return [make("p", { class: "aside keyboard" }, say("keys"))];
}

function sinceStart(session: Session): number {
  return Math.round((Date.now() - (session.saved.kept?.startedAt ?? Date.now())) / 1000);
}

/** The same for jsPsych, with what the host and the end bring; `shown` is called as each step comes up. */
export function timelineOf(
  session: Session, steps: readonly Step[], host: Host, sender: Sender, shown: (step: Step) => void, next?: () => void,
): Timeline {
  const trial = (screen: Screen, step?: Step): Timeline[number] => ({
    type: ScreenPlugin, show: screen, record_data: Boolean(step?.item), on_start: () => step && shown(step),
  });
  const rows = (): readonly Row[] => session.saved.kept?.rows ?? [];
  const over = trial(debriefing(session, host, next));
  if (session.saved.kept?.finished) return [over];
  return [
    ...(host.first?.() ?? []),
    ...steps.map((step) => trial(step.screen, step)),
    trial(saving(session, sender)),
    ...(host.last?.(rows, session.name) ?? []),
    over,
  ];
}
