// A melody: play it, say who made it, how sure that is and how good it is.

import { button, clock, make } from "../dom";
import { asked, line, scale, tiles } from "../fields";
import { type Fields, forgive, isComplete, valuesOf } from "../forms";
import type { Screen } from "../screen";
import type { Session } from "../session";
import { type Answer, type Answers, type Row, rounded, type Said, type Trial } from "../study";
import { actions, fill } from "./plain";

type State = {
  plays: number;
  /** How often it was heard to the end. */
  heard: number;
  heardSeconds: number;
  /** When it was first heard to the end, in milliseconds since 1970; 0 before. */
  endedAt: number;
  answers: Answers;
};

const FRESH: State = { plays: 0, heard: 0, heardSeconds: 0, endedAt: 0, answers: {} };

export function melody(session: Session, trial: Trial): Screen {
  return (place) => new Promise((resolve) => new MelodyScreen(session, trial, place, resolve).show());
}

class MelodyScreen {
  private readonly state: State;
  private readonly seconds: number;
  private readonly form = make("form", { class: "questions", novalidate: true });
  private readonly play: HTMLButtonElement;
  private readonly bar: HTMLProgressElement;
  private readonly time = make("span", { class: "time", "aria-hidden": "true" });
  private readonly status = make("p", { class: "unseen", role: "status" });
  private fields: Fields = {};
  private buffer: AudioBuffer | undefined;
  private isInterrupted = false;
  private isStarting = false;

  constructor(
    private readonly session: Session,
    private readonly trial: Trial,
    private readonly place: HTMLElement,
    private readonly done: (row: Row) => void,
  ) {
    this.state = { ...FRESH, ...session.draft<State>(trial.item) };
    this.seconds = session.page.sounds[trial.stimulus]?.seconds ?? 0;
    this.play = button("", () => this.start());
    this.play.classList.add("large", "play");
    this.bar = make("progress", { max: 1, value: 0, "aria-hidden": "true" });
  }

  show(): void {
    const track = make("div", { class: "track" }, this.bar, this.time);
    const stage = make("div", { class: "player" }, this.play, track, this.status);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.finish();
    });
    this.form.hidden = true;
    fill(this.place, this.title(), [stage, this.form], this.play);
    this.update(0);
    if (this.isAnswerable()) this.ask(false);
  }

  private title(): string {
    const { say, practice, judged } = this.session;
    const isPractice = this.trial.role === "practice";
    const group = isPractice ? practice : judged;
    const facts = { number: group.indexOf(this.trial) + 1, count: group.length };
    return say(isPractice ? "practice_count" : "melody_count", facts);
  }

  private isAnswerable(): boolean {
    return this.state.heard > 0 || (this.session.page.may_skip && this.state.plays > 0);
  }

  private get repeatsLeft(): number {
    return this.session.page.may_repeat + 1 - this.state.heard;
  }

  private async start(): Promise<void> {
    const { player, loader } = this.session;
    if (this.isInterrupted) {
      await player.ready();
      return;
    }
    const file = loader.file(this.trial.stimulus);
    if (player.isPlaying || this.isStarting || this.repeatsLeft <= 0 || !file) return;
    this.isStarting = true;
    this.buffer ??= await player.decode(file);
    this.state.plays += 1;
    this.keep();
    await player.play(this.buffer, {
      time: (seconds) => this.heard(seconds),
      ended: () => this.ended(),
      interrupted: (isInterrupted) => {
        this.isInterrupted = isInterrupted;
        this.update(this.bar.value * this.seconds);
      },
    });
    this.isStarting = false;
    this.update(0);
    if (this.session.page.may_skip) this.ask(false);
  }

  private heard(seconds: number): void {
    this.state.heardSeconds = Math.max(this.state.heardSeconds, rounded(seconds));
    this.update(seconds);
  }

  private ended(): void {
    this.state.heard += 1;
    this.state.endedAt ||= Date.now();
    this.keep();
    this.update(this.seconds);
    this.ask(true);
  }

  private update(seconds: number): void {
    const { say, player } = this.session;
    const isPlaying = player.isPlaying && !this.isInterrupted;
    const total = this.buffer?.duration ?? this.seconds;
    this.bar.value = total ? Math.min(1, seconds / total) : 0;
    this.time.textContent = `${clock(seconds)} / ${clock(total)}`;
    this.play.textContent = say(
      isPlaying ? "playing" : this.isInterrupted ? "play_on" : this.state.heard === 0 ? "play" : "play_again",
      { left: this.repeatsLeft },
    );
    this.play.setAttribute("aria-disabled", String(isPlaying || this.repeatsLeft <= 0));
    this.play.classList.toggle("play", !isPlaying);
    this.play.classList.toggle("quiet", this.state.heard > 0);
    this.play.hidden = !isPlaying && this.repeatsLeft <= 0;
  }

  private ask(moveFocus: boolean): void {
    if (this.form.hidden) {
      this.fields = this.makeFields();
      const told = this.trial.instructed ? [make("p", { class: "told" }, this.told(this.trial.instructed))] : [];
      const next = make("button", { type: "submit", class: "button primary" }, this.session.say("next"));
      this.form.append(...told, ...Object.values(this.fields).map(({ element }) => element), actions(next));
      this.form.hidden = false;
      this.status.textContent = this.session.say("answer_now");
    }
    const isFree = document.activeElement === this.play || document.activeElement === document.body;
    if (moveFocus && isFree) this.fields["said"]?.focus();
  }

  private told([said, confidence]: [Said, number]): string {
    return this.session.say("attention", { said: this.session.say(said), confidence });
  }

  private makeFields(): Fields {
    const { say, page } = this.session;
    const before = (name: string): Answer | undefined => this.state.answers[name];
    const changed = (): void => this.gather();
    const options = (["person", "generated"] as const).map((value) => ({ value, label: say(value) }));
    const sure = [say("confidence_low"), say("confidence_high")] as const;
    const good = [say("quality_low"), say("quality_high")] as const;
    const fields: Fields = {
      said: tiles({ legend: say("said_question"), options, value: before("said"), changed }),
      confidence: scale(say("confidence_question"), sure, before("confidence"), changed),
      quality: scale(say("quality_question"), good, before("quality"), changed),
    };
    for (const question of page.questions) {
      const name = `own:${question.id}`;
      fields[name] = asked(question, before(name), changed, say);
    }
    if (page.asks_comment) fields["comment"] = line(say("comment_question"), before("comment"), changed, "lines");
    return fields;
  }

  private gather(): void {
    this.state.answers = valuesOf(this.fields);
    forgive(this.fields);
    this.keep();
  }

  private keep(): void {
    this.session.keep(this.trial.item, { ...this.state });
  }

  private finish(): void {
    const own = this.session.page.questions.filter(({ required }) => required).map(({ id }) => `own:${id}`);
    if (!isComplete(this.fields, new Set(["said", "confidence", "quality", ...own]), this.session.say)) return;
    this.session.player.stop();
    this.gather();
    const { answers, heardSeconds, plays, endedAt } = this.state;
    const ownAnswers = Object.entries(answers).filter(([name]) => name.startsWith("own:"));
    this.done(this.session.trialRow(this.trial, {
      said: answers["said"] as Said,
      confidence: Number(answers["confidence"]),
      quality: Number(answers["quality"]),
      comment: String(answers["comment"] ?? ""),
      heard_seconds: heardSeconds,
      plays,
      answer_seconds: endedAt ? rounded((Date.now() - endedAt) / 1000) : 0,
      answers: Object.fromEntries(ownAnswers.map(([name, value]) => [name.slice("own:".length), value])),
    }));
  }
}
