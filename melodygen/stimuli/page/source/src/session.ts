// One listener's way through the study: what all screens need to know.

import type { Draft, Saved } from "./saved";
import type { Loader } from "./sound/loader";
import type { Player } from "./sound/player";
import { type Found, type Kind, type ListeningList, type Page, type Row, rowOf, type Trial } from "./study";
import type { Say } from "./texts";

export class Session {
  constructor(
    readonly name: string,
    readonly page: Page,
    readonly list: ListeningList,
    readonly say: Say,
    readonly saved: Saved,
    readonly player: Player,
    readonly loader: Loader,
  ) {}

  row(item: string, kind: Kind, found: Found = {}): Row {
    return rowOf(this.name, this.list.number, item, kind, found);
  }

  trialRow(trial: Trial, found: Found): Row {
    const { item, role, block, stimulus } = trial;
    return this.row(item, "trial", { role, block, stimulus, position: this.list.trials.indexOf(trial) + 1, ...found });
  }

  draft<Content extends Draft>(item: string): Partial<Content> {
    return this.saved.draft(item) as Partial<Content>;
  }

  keep(item: string, draft: Draft): void {
    this.saved.keepDraft(item, draft);
  }

  /** Melodies that are judged; attention trials are not told apart. */
  get judged(): Trial[] {
    return this.list.trials.filter(({ role }) => role !== "practice");
  }

  get practice(): Trial[] {
    return this.list.trials.filter(({ role }) => role === "practice");
  }
}
