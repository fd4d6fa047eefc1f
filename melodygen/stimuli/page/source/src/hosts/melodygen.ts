// Our own server: it chooses the list and confirms each answer once it is on its disk.

import type { Kept } from "../saved";
import type { ListeningList, Page, Row } from "../study";
import { type Host, type Opened, Refused } from "./host";
import { posted } from "./posting";

interface SessionAnswer {
  session: string;
  page: Page;
  list: ListeningList;
  done: { item: string }[];
}

export class MelodygenHost implements Host {
  readonly handsOut = false;

  async open(kept: Kept | undefined): Promise<Opened> {
    const known = kept && (await fetch(`api/sessions/${encodeURIComponent(kept.session)}`));
    if (known && !known.ok && known.status !== 404) throw new Error(await reason(known));
    const answer = known?.ok ? known : await posted("api/sessions", {});
    if (!answer.ok) throw new Error(await reason(answer));
    const { session, page, list, done } = (await answer.json()) as SessionAnswer;
    return { session, page, list, done: done.map(({ item }) => item) };
  }

  async save(row: Row): Promise<void> {
    const { session, list: _list, at: _at, ...body } = row;
    const answer = await posted(`api/sessions/${encodeURIComponent(session)}/responses`, body);
    if (answer.ok) return;
    const isFinal = [400, 404, 413, 415, 422].includes(answer.status);
    throw isFinal ? new Refused(await reason(answer)) : new Error(await reason(answer));
  }
}

async function reason(answer: Response): Promise<string> {
  try {
    return ((await answer.json()) as { error: string }).error;
  } catch {
    return `HTTP ${answer.status}`;
  }
}
