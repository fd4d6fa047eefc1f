// Fetches all sounds of a list ahead, in the order in which they are heard, each again until it has come.

import type { ListeningList, Sound } from "../study";

const AT_ONCE = 3;
const ATTEMPTS = 4;
const PAUSE_MS = 700;

const TYPES: Record<string, string> = {
  flac: "audio/flac", mp3: "audio/mpeg", ogg: 'audio/ogg; codecs="vorbis"', wav: "audio/wav",
};

export class Loader {
  private readonly files = new Map<string, Blob>();
  private readonly names: string[];
  private watch: () => void = () => undefined;
  private round: Promise<void> | undefined;
  /** Whether the last round gave up on a file. */
  failed = false;

  constructor(list: ListeningList, private readonly sounds: Record<string, Sound>, done: ReadonlySet<string>) {
    const wanted = list.trials.filter(({ item }) => !done.has(item)).map(({ stimulus }) => stimulus);
    this.names = [...new Set(wanted)];
  }

  get count(): number {
    return this.names.length;
  }

  get loaded(): number {
    return this.files.size;
  }

  get isDone(): boolean {
    return this.loaded === this.count;
  }

  file(stimulus: string): Blob | undefined {
    return this.files.get(stimulus);
  }

  /** `changed` is called whenever a file has come, and when a round has ended. */
  onChange(changed: () => void): void {
    this.watch = changed;
  }

  /** Loads what is missing; resolves when all has come, or when a file would not for long. */
  load(): Promise<void> {
    this.round ??= this.loadMissing().finally(() => {
      this.round = undefined;
      this.watch();
    });
    return this.round;
  }

  private async loadMissing(): Promise<void> {
    this.failed = false;
    const missing = this.names.filter((name) => !this.files.has(name));
    const worker = async (): Promise<void> => {
      for (let name = missing.shift(); name !== undefined; name = missing.shift()) {
        const file = await this.fetched(name);
        if (file) this.files.set(name, file);
        else this.failed = true;
        this.watch();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  }

  private async fetched(stimulus: string): Promise<Blob | undefined> {
    const file = playable(this.sounds[stimulus]?.files ?? []);
    if (file === undefined) return undefined;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      try {
        const answer = await fetch(`sounds/${file}`);
        if (answer.ok) return await answer.blob();
      } catch {
        // The connection is lost: it may be back in a moment.
      }
      if (attempt < ATTEMPTS) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * 2 ** (attempt - 1)));
    }
    return undefined;
  }
}

/** The first of the files that this browser plays. */
function playable(files: readonly string[]): string | undefined {
  const element = document.createElement("audio");
  const type = (file: string): string | undefined => TYPES[file.slice(file.lastIndexOf(".") + 1).toLowerCase()];
  return files.find((file) => element.canPlayType(type(file) ?? "no/type"));
}
