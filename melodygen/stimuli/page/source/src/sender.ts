// Answers on their way to the host: one at a time, again and again until it has confirmed them.

import { type Host, Refused } from "./hosts/host";
import type { Saved } from "./saved";
import type { Row } from "./study";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

export interface SendingState {
  waiting: number;
  /** Whether the last attempt failed. */
  failing: boolean;
  /** What the host said to an answer that it will not take. */
  refusal: string;
}

export class Sender {
  private running = false;
  private pauseMs = FIRST_PAUSE_MS;
  private wake: (() => void) | undefined;
  private idle: (() => void)[] = [];
  private refusal = "";
  private isFailing = false;

  constructor(
    private readonly host: Host,
    private readonly saved: Saved,
    private readonly tell: (state: SendingState) => void,
  ) {
    addEventListener("online", () => this.hurry());
  }

  /** Keeps `row` here at once, and at the host as soon as it can be reached. */
  add(row: Row): void {
    const kept = this.saved.kept;
    if (!kept || kept.rows.some(({ item }) => item === row.item)) return;
    kept.rows.push(row);
    kept.unsent.push(row.item);
    delete kept.drafts[row.item];
    this.saved.keep(kept);
    this.say();
    this.start();
  }

  /** Sends what waits; resolves once nothing does. */
  async allSent(): Promise<void> {
    if (!this.saved.kept?.unsent.length) return;
    const done = new Promise<void>((resolve) => this.idle.push(resolve));
    this.start();
    await done;
  }

  hurry(): void {
    this.pauseMs = FIRST_PAUSE_MS;
    this.wake?.();
  }

  start(): void {
    if (!this.running) void this.run();
  }

  private async run(): Promise<void> {
    this.running = true;
    for (let kept = this.saved.kept; kept?.unsent.length; kept = this.saved.kept) {
      const row = kept.rows.find(({ item }) => item === kept?.unsent[0]);
      try {
        if (row) await this.host.save(row, kept.rows);
        this.sent(row?.item);
      } catch (error) {
        if (error instanceof Refused) this.refuse(error.message, row?.item);
        else await this.pause();
      }
    }
    this.running = false;
    this.idle.splice(0).forEach((resolve) => resolve());
  }

  private sent(item: string | undefined): void {
    const kept = this.saved.kept;
    if (!kept) return;
    kept.unsent = item === undefined ? kept.unsent.slice(1) : kept.unsent.filter((other) => other !== item);
    this.saved.keep(kept);
    this.pauseMs = FIRST_PAUSE_MS;
    this.isFailing = false;
    this.say();
  }

  private refuse(reason: string, item: string | undefined): void {
    this.refusal = reason;
    if (item !== undefined) this.saved.kept?.refused.push(item);
    this.sent(item);
  }

  private async pause(): Promise<void> {
    this.isFailing = true;
    this.say();
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.pauseMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wake = undefined;
    this.pauseMs = Math.min(2 * this.pauseMs, LONGEST_PAUSE_MS);
  }

  private say(): void {
    this.tell({ waiting: this.saved.kept?.unsent.length ?? 0, failing: this.isFailing, refusal: this.refusal });
  }
}
