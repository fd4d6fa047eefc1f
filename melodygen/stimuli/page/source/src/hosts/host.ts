// Where the page is hosted: who says what this listener hears, and who keeps the answers.

import type { JsPsych } from "jspsych";
import type { Kept } from "../saved";
import type { ListeningList, Page, Row } from "../study";

/** What jsPsych runs. */
export type Timeline = Extract<Parameters<JsPsych["run"]>[0], unknown[]>;

export interface HostFile {
  kind: "melodygen" | "jatos" | "pavlovia" | "post" | "download";
  url?: string;
}

export interface Opened {
  session: string;
  page: Page;
  list: ListeningList;
  /** Items that the host has an answer to already. */
  done: string[];
}

/** An answer that the host will not take, however often it is sent. */
export class Refused extends Error {}

export interface Host {
  /** The study, and this listener's place in it; `kept` is what the browser knows of an earlier visit. */
  open(kept: Kept | undefined): Promise<Opened>;
  /** Keeps `row`; once this resolves, it is safe. `rows` are all of the session so far, with it. */
  save(row: Row, rows: readonly Row[]): Promise<void>;
  /** Timeline of jsPsych before the first screen and after the last answer, where the host brings its own. */
  first?(): Timeline;
  last?(rows: () => readonly Row[], session: string): Timeline;
  /** What the button under the debriefing does; no button where there is nothing to do. */
  leave?: () => void;
  /** Whether listeners take their answers with them as a file. */
  readonly handsOut: boolean;
}
