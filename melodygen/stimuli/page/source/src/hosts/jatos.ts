// JATOS: its script jatos.js is in the page's head and knows the study run (jatos.org/jatos.js-Reference.html).

import type { Kept } from "../saved";
import type { ListeningList, Row } from "../study";
import type { Host, Opened } from "./host";
import { openFolder } from "./static";

interface Jatos {
  onLoad(started: () => void): void;
  submitResultData(data: string): PromiseLike<unknown>;
  endStudy(): void;
  batchSession: {
    get(name: string): unknown;
    set(name: string, value: unknown): PromiseLike<unknown>;
  };
}

declare const jatos: Jatos | undefined;

const COUNTER = "melodygen-lists";
const ATTEMPTS = 5;

export class JatosHost implements Host {
  readonly handsOut = false;

  async open(kept: Kept | undefined): Promise<Opened> {
    if (typeof jatos === "undefined") throw new Error("jatos.js");
    await new Promise<void>((resolve) => jatos.onLoad(resolve));
    return openFolder(kept, leastFilled);
  }

  /** Each time all answers of the session, which take the place of those before: always one whole JSON array. */
  async save(_row: Row, rows: readonly Row[]): Promise<void> {
    await (jatos as Jatos).submitResultData(JSON.stringify(rows));
  }

  leave = (): void => (jatos as Jatos).endStudy();
}

/**
 * The list with the fewest listeners, counted in the batch session. A change of it fails where another listener's came
 * first (the batch session has versions); then it is tried again with what is there by then.
 */
async function leastFilled(lists: readonly ListeningList[]): Promise<number> {
  const { batchSession } = jatos as Jatos;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const counts = (batchSession.get(COUNTER) ?? {}) as Record<string, number>;
    const count = (list: ListeningList): number => counts[list.number] ?? 0;
    const list = lists.reduce((best, other) => (count(other) < count(best) ? other : best));
    try {
      await batchSession.set(COUNTER, { ...counts, [list.number]: count(list) + 1 });
      return lists.indexOf(list);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200 * attempt * Math.random()));
    }
  }
  return Math.floor(Math.random() * lists.length);
}
