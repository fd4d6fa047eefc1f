// Plays one sound at a time through WebAudio. Browsers ask for a gesture first: `ready` is called in a click.

export interface Watch {
  /** Seconds of the sound that have been heard, some times a second. */
  time(seconds: number): void;
  /** The sound was heard to its end. */
  ended(): void;
  /** The system has taken the sound away (a call, another app), or gave it back. */
  interrupted(isInterrupted: boolean): void;
}

const TICK_MS = 100;

export class Player {
  private context: AudioContext | undefined;
  private source: AudioBufferSourceNode | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  /** The context, awake; the first call belongs in a click or a key. */
  async ready(): Promise<AudioContext> {
    if (!this.context) {
      preferPlayback();
      this.context = new AudioContext();
    }
    if (this.context.state !== "running") await this.context.resume();
    return this.context;
  }

  async decode(file: Blob): Promise<AudioBuffer> {
    const context = await this.ready();
    return context.decodeAudioData(await file.arrayBuffer());
  }

  async play(buffer: AudioBuffer, watch: Partial<Watch> = {}, loop = false): Promise<void> {
    this.stop();
    const context = await this.ready();
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.loop = loop;
    source.connect(context.destination);
    const startedAt = context.currentTime;
    const heard = (): number => Math.min(context.currentTime - startedAt, loop ? Infinity : buffer.duration);
    source.onended = () => {
      if (this.source !== source) return;
      this.stop();
      watch.time?.(buffer.duration);
      watch.ended?.();
    };
    context.onstatechange = () => watch.interrupted?.(context.state !== "running");
    this.timer = setInterval(() => watch.time?.(heard()), TICK_MS);
    this.source = source;
    source.start();
  }

  get isPlaying(): boolean {
    return this.source !== undefined;
  }

  stop(): void {
    clearInterval(this.timer);
    const source = this.source;
    this.source = undefined;
    if (this.context) this.context.onstatechange = null;
    source?.stop();
    source?.disconnect();
  }
}

/** On iPhones sound of this kind is heard with the silent switch on (Audio Session API, where there is one). */
function preferPlayback(): void {
  const session = (navigator as { audioSession?: { type: string } }).audioSession;
  if (session) session.type = "playback";
}
