// Hosts that only hand out files: the page chooses the list and the name of the session itself.

import type { Kept } from "../saved";
import type { ListeningList, Page, Row, StudyFile } from "../study";
import type { Host, Opened } from "./host";
import { posted } from "./posting";

/** The place of a list among `lists`, from 0. */
export type Choose = (lists: readonly ListeningList[]) => Promise<number> | number;

/** The study of the folder, with the list of an earlier visit, that of ``?list=7``, or one that is chosen. */
export async function openFolder(kept: Kept | undefined, choose: Choose): Promise<Opened> {
  const answer = await fetch("study.json");
  if (!answer.ok) throw new Error(`study.json: HTTP ${answer.status}`);
  const { lists, ...page } = (await answer.json()) as StudyFile;
  const known = kept?.study === page.name ? lists.find(({ number }) => number === kept.list) : undefined;
  const list = known ?? wished(lists) ?? lists[await choose(lists)];
  if (!list) throw new Error("study.json: no lists");
  const session = known && kept ? kept.session : randomName();
  return { session, page: page satisfies Page, list, done: [] };
}

export const byChance: Choose = (lists) => Math.floor(Math.random() * lists.length);

function wished(lists: readonly ListeningList[]): ListeningList | undefined {
  const number = Number(new URLSearchParams(location.search).get("list"));
  return lists.find((list) => list.number === number);
}

/** 128 random bits as 22 characters. */
function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Listeners take their answers with them as a file; until then the browser keeps them. */
export class DownloadHost implements Host {
  readonly handsOut = true;

  open(kept: Kept | undefined): Promise<Opened> {
    return openFolder(kept, byChance);
  }

  save(): Promise<void> {
    return Promise.resolve();
  }
}

/** Each answer is sent to an address as one JSON object; whatever 2xx it answers with counts as kept. */
export class PostHost implements Host {
  readonly handsOut = false;

  constructor(private readonly url: string) {}

  open(kept: Kept | undefined): Promise<Opened> {
    return openFolder(kept, byChance);
  }

  async save(row: Row): Promise<void> {
    const answer = await posted(this.url, row);
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  }
}
