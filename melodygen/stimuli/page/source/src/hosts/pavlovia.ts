// Pavlovia: its jsPsych plugin opens and closes the session (pavlovia.org/docs/experiments/create-jsPsych).

import { type JsPsych, type JsPsychPlugin, ParameterType, type PluginInfo } from "jspsych";
import type { Kept } from "../saved";
import { csvOf, type Row } from "../study";
import type { Host, Opened, Timeline } from "./host";
import { byChance, openFolder } from "./static";

const SCRIPT = "https://pavlovia.org/lib/jspsych-7-pavlovia-2022.1.1.js";

declare global {
  interface Window {
    /** What the plugin is made with: jsPsych as it is in pages without a bundler. */
    jsPsychModule?: object;
    jsPsychPavlovia?: new (jsPsych: JsPsych) => JsPsychPlugin<PluginInfo>;
  }
}

export class PavloviaHost implements Host {
  readonly handsOut = false;

  constructor(private readonly script: string = SCRIPT) {}

  async open(kept: Kept | undefined): Promise<Opened> {
    window.jsPsychModule = { ParameterType };
    await scriptLoaded(this.script);
    return openFolder(kept, byChance);
  }

  /** Pavlovia takes all answers at once, at the end; until then the browser keeps them. */
  save(): Promise<void> {
    return Promise.resolve();
  }

  first(): Timeline {
    return [this.command("init", () => [], "")];
  }

  last(rows: () => readonly Row[], session: string): Timeline {
    return [this.command("finish", rows, session)];
  }

  private command(command: "init" | "finish", rows: () => readonly Row[], session: string): Timeline[number] {
    const plugin = window.jsPsychPavlovia;
    if (!plugin) throw new Error(this.script);
    return {
      type: plugin, command, participantId: session, record_data: false,
      dataFilter: () => csvOf(rows()),
      errorCallback: (error: unknown) => {
        throw new Error(JSON.stringify(error));
      },
    };
  }
}

function scriptLoaded(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(address));
    document.head.append(script);
  });
}
