// Starts the page: which host, which study, where this listener is in it, and then jsPsych runs what is left.

import { initJsPsych } from "jspsych";
import { TROUBLE } from "./dom";
import { hideProgress, playBySpace, showProgress, showSending, showTitle, showTrouble, stage } from "./frame";
import { readHost } from "./hosts";
import type { Host, Opened } from "./hosts/host";
import { Saved } from "./saved";
import { Sender } from "./sender";
import { Session } from "./session";
import { Loader } from "./sound/loader";
import { Player } from "./sound/player";
import { rowIn } from "./study";
import { readTexts, type Say } from "./texts";
import { type Step, stepsOf, timelineOf } from "./timeline";

const player = new Player();
let say: Say = (name) => name;

async function main(): Promise<void> {
  ({ say } = await readTexts(navigator.language.slice(0, 2), {}));
  const saved = new Saved(leaveToOtherTab);
  if (new URLSearchParams(location.search).has("new")) startAfresh(saved);
  const host = await readHost();
  const opened = await host.open(saved.kept);
  const texts = await readTexts(opened.page.language, opened.page.texts);
  say = texts.say;
  showTitle(opened.page.title, texts.language);
  await run(host, opened, saved);
}

async function run(host: Host, { session: name, page, list, done: known }: Opened, saved: Saved): Promise<void> {
  const kept = saved.kept?.session === name ? saved.kept : saved.begin(name, page.name, list.number);
  const done = new Set([...known, ...kept.rows.map(({ item }) => item)]);
  const loader = new Loader(list, page.sounds, done);
  const session = new Session(name, page, list, say, saved, player, loader);
  const sender = new Sender(host, saved, (state) => showSending(say, state));
  sender.start();
  const steps = kept.finished || done.has("end") ? [] : stepsOf(session, done);
  const all = steps.filter(({ item }) => item).length + done.size;
  const shown = ({ item }: Step): void => {
    stage().tabIndex = -1; // jsPsych makes it a stop of the Tab key
    if (item !== "consent") void loader.load();
    showProgress(session, done.size, all);
  };
  const finished = (data: Record<string, unknown>): void => {
    const row = rowIn(data);
    if (!row) return;
    done.add(row.item);
    sender.add(row);
    if (row.kind === "end") hideProgress();
  };
  const jsPsych = initJsPsych({ display_element: stage(), on_data_update: finished, use_webaudio: false });
  const next = new URLSearchParams(location.search).has("lab") ? () => startAfresh(saved) : undefined;
  await jsPsych.run(timelineOf(session, steps, host, sender, shown, next));
}

/** The next listener at the same machine. */
function startAfresh(saved: Saved): void {
  saved.forget();
  const address = new URL(location.href);
  const wasAsked = address.searchParams.has("new");
  address.searchParams.delete("new");
  history.replaceState(null, "", address);
  if (!wasAsked) location.reload();
}

function leaveToOtherTab(): void {
  player.stop();
  showTrouble(say("other_tab_title"), say("other_tab_text"), say("other_tab_here"));
}

function leaveInTrouble(error: unknown): void {
  player.stop();
  const reason = error instanceof Error ? error.message : String(error);
  showTrouble(say("trouble_title"), say("trouble_text", { reason }), say("try_again"));
}

addEventListener(TROUBLE, (event) => leaveInTrouble((event as CustomEvent<unknown>).detail));
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
addEventListener("keydown", playBySpace);
main().catch(leaveInTrouble);
