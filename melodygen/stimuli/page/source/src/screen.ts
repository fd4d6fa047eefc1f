// The one jsPsych plugin of the page: a trial is a screen, and its data are a row of the tables of responses.

import { type JsPsych, type JsPsychPlugin, ParameterType, type TrialType } from "jspsych";
import type { Row } from "./study";

/** Fills `place`, and resolves when the listener is done with it; without a row nothing is recorded. */
export type Screen = (place: HTMLElement) => Promise<Row | undefined>;

const { FUNCTION, INT, OBJECT, STRING } = ParameterType;

const info = {
  name: "melodygen-screen",
  version: "1",
  parameters: {
    /** A `Screen`. */
    show: { type: FUNCTION, default: undefined },
  },
  data: {
    session: { type: STRING }, list: { type: INT }, item: { type: STRING }, kind: { type: STRING },
    role: { type: STRING }, position: { type: INT }, block: { type: INT }, stimulus: { type: STRING },
    said: { type: STRING }, confidence: { type: INT }, quality: { type: INT }, comment: { type: STRING },
    heard_seconds: { type: ParameterType.FLOAT }, plays: { type: INT }, answer_seconds: { type: ParameterType.FLOAT },
    answers: { type: OBJECT }, at: { type: STRING },
  },
} as const;

type Info = typeof info;

export class ScreenPlugin implements JsPsychPlugin<Info> {
  static readonly info = info;

  constructor(_jsPsych: JsPsych) {}

  async trial(place: HTMLElement, trial: TrialType<Info>, onLoad?: () => void): Promise<Record<string, unknown>> {
    onLoad?.();
    const show: Screen = trial.show;
    return { ...(await show(place)) };
  }
}
