// What the page is told and what it gives back: `StudyPage` and `Response` of melodygen/stimuli, as JSON.

export type Said = "person" | "generated";
export type Role = "trial" | "practice" | "attention";
export type Kind = "consent" | "headphones" | "volume" | "trial" | "background" | "end";
export type Answer = string | number | boolean;
export type Answers = Record<string, Answer>;

export interface Question {
  id: string;
  text: string;
  asked: "choice" | "scale" | "text" | "number";
  choices: string[];
  required: boolean;
}

export interface Trial {
  item: string;
  stimulus: string;
  role: Role;
  block: number;
  instructed: [Said, number] | null;
}

export interface ListeningList {
  number: number;
  trials: Trial[];
}

export interface Sound {
  files: string[];
  seconds: number;
}

/** A study without its lists: what is the same for all listeners. */
export interface Page {
  name: string;
  title: string;
  sounds: Record<string, Sound>;
  language: string;
  texts: Record<string, string>;
  headphone_check: boolean;
  may_skip: boolean;
  may_repeat: number;
  asks_comment: boolean;
  questions: Question[];
  background: Question[];
  group: string;
  contact: string;
  /** About how long it takes, as listeners are told. */
  minutes: number;
}

export interface StudyFile extends Page {
  lists: ListeningList[];
}

/** A response: one row of the tables of responses. */
export interface Row {
  session: string;
  list: number;
  item: string;
  kind: Kind;
  role: Role | "";
  position: number;
  block: number;
  stimulus: string;
  said: Said | "";
  confidence: number | null;
  quality: number | null;
  comment: string;
  heard_seconds: number | null;
  plays: number | null;
  answer_seconds: number | null;
  answers: Answers;
  at: string;
}

/** What a screen finds out; the rest of the row is known beforehand. */
export type Found = Partial<Omit<Row, "session" | "list" | "item" | "kind" | "at">>;

export const COLUMNS: readonly (keyof Row)[] = [
  "session", "list", "item", "kind", "role", "position", "block", "stimulus", "said", "confidence", "quality",
  "comment", "heard_seconds", "plays", "answer_seconds", "answers", "at",
];

export function rowOf(session: string, list: number, item: string, kind: Kind, found: Found): Row {
  return {
    session, list, item, kind, role: "", position: 0, block: 0, stimulus: "", said: "", confidence: null, quality: null,
    comment: "", heard_seconds: null, plays: null, answer_seconds: null, answers: {}, at: new Date().toISOString(),
    ...found,
  };
}

/** Seconds as rows have them, to a hundredth. */
export function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}

/** What jsPsych recorded as a row, without what it adds of its own; undefined where it is none. */
export function rowIn(data: Record<string, unknown>): Row | undefined {
  if (typeof data["item"] !== "string") return undefined;
  return Object.fromEntries(COLUMNS.map((column) => [column, data[column]])) as unknown as Row;
}

/**
 * The rows as a table with the columns of `COLUMNS` (RFC 4180), as our server writes it (response_table.py): answers
 * are JSON, and a comment that spreadsheets would take for a formula has an apostrophe in front.
 */
export function csvOf(rows: readonly Row[]): string {
  const marked = (row: Row): Row => (/^'*[=+\-@\t\r]/.test(row.comment) ? { ...row, comment: `'${row.comment}` } : row);
  const lines = rows.map(marked).map((row) => COLUMNS.map((column) => cell(row[column])).join(","));
  return [COLUMNS.join(","), ...lines, ""].join("\r\n");
}

function cell(value: Row[keyof Row]): string {
  const text = value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
