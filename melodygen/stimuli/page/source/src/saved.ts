// What this browser keeps of a session, so that a reload goes on where it was and nothing is lost on the way.
//
// The tab that was opened last holds the session; another one is told and stops, so that no two answer at once.

import type { Row } from "./study";

/** What was found out on a screen that is not finished yet. */
export type Draft = Record<string, unknown>;

export interface Kept {
  session: string;
  study: string;
  list: number;
  startedAt: number;
  rows: Row[];
  /** Items of rows that nobody has confirmed yet. */
  unsent: string[];
  /** Items of rows that the host will not take; who has some may save them as a file. */
  refused: string[];
  drafts: Record<string, Draft>;
  finished: boolean;
}

const KEY = `melodygen-study:${location.pathname}`;
const HOLDER = `${KEY}:tab`;

export class Saved {
  private readonly tab = Math.random().toString(36).slice(2);
  private memory: Kept | undefined;
  /** Whether the browser keeps anything at all. */
  readonly lasts: boolean;

  constructor(lost: () => void) {
    this.lasts = this.write(HOLDER, this.tab);
    this.memory = this.read();
    addEventListener("storage", (event) => {
      if (event.key === HOLDER && event.newValue !== null && event.newValue !== this.tab) lost();
    });
  }

  get kept(): Kept | undefined {
    return this.memory;
  }

  /** A new session; answers to an older one that nobody has taken stay beside it. */
  begin(session: string, study: string, list: number): Kept {
    const older = this.memory;
    const isOwed = older && older.unsent.length + older.refused.length > 0;
    if (isOwed) this.write(`${KEY}:${older.session}`, JSON.stringify(older));
    const kept: Kept = {
      session, study, list, startedAt: Date.now(), rows: [], unsent: [], refused: [], drafts: {}, finished: false,
    };
    this.keep(kept);
    return kept;
  }

  keep(kept: Kept): void {
    this.memory = kept;
    if (this.holds()) this.write(KEY, JSON.stringify(kept));
  }

  /** The listener is through; what was answered is kept only as long as nobody else has it. */
  finish(keepsRows: boolean): void {
    if (!this.memory) return;
    const isNeeded = keepsRows || this.memory.refused.length > 0;
    this.keep({ ...this.memory, rows: isNeeded ? this.memory.rows : [], drafts: {}, finished: true });
  }

  forget(): void {
    this.memory = undefined;
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Nothing was kept either.
    }
  }

  draft(item: string): Draft {
    return this.memory?.drafts[item] ?? {};
  }

  keepDraft(item: string, draft: Draft): void {
    if (!this.memory) return;
    this.memory.drafts[item] = draft;
    this.keep(this.memory);
  }

  private holds(): boolean {
    try {
      return localStorage.getItem(HOLDER) === this.tab;
    } catch {
      return false;
    }
  }

  private write(key: string, value: string): boolean {
    try {
      localStorage.setItem(key, value);
      return true;
    } catch {
      return false;
    }
  }

  private read(): Kept | undefined {
    try {
      const text = localStorage.getItem(KEY);
      const kept = text === null ? undefined : (JSON.parse(text) as Partial<Kept>);
      return kept?.rows && kept.unsent && kept.refused && kept.drafts ? (kept as Kept) : undefined;
    } catch {
      return undefined;
    }
  }
}
