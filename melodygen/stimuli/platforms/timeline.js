// The study as a timeline of jsPsych 8: consent, volume, practice, the melodies of one list in its order, background.
// What is asked stands in study.js, and who hears what in timeline_variables.js; docs/platforms.md has the data.
"use strict";

const session = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
const jsPsych = initJsPsych({
  show_progress_bar: true,
  on_finish: () => jsPsych.data.get().localSave("csv", `${study.name}-${session}.csv`),
});

const numbers = Object.keys(timeline_variables);
const wished = new URLSearchParams(location.search).get("list");
const number = numbers.includes(wished) ? wished : jsPsych.randomization.sampleWithoutReplacement(numbers, 1)[0];
const heard = timeline_variables[number];
const judged = heard.filter((trial) => trial.role !== "practice").length;
jsPsych.data.addProperties({ session, list: Number(number) });

const paragraph = (markup) => `<p style="max-width: 40em">${markup}</p>`;
const told = (markup, button) => ({ type: jsPsychHtmlButtonResponse, stimulus: paragraph(markup), choices: [button] });
const place = (asked) => ({
  item: jsPsych.timelineVariable("item"),
  role: jsPsych.timelineVariable("role"),
  position: jsPsych.timelineVariable("position"),
  block: jsPsych.timelineVariable("block"),
  melody: jsPsych.timelineVariable("melody"),
  asked,
});

// Who made it: the buttons come alive when the melody has ended, unless the design allows otherwise.
const said = {
  type: jsPsychAudioButtonResponse,
  stimulus: jsPsych.timelineVariable("sound"),
  choices: [study.texts.person, study.texts.generated],
  prompt: () => {
    const instruction = jsPsych.evaluateTimelineVariable("instruction");
    return (instruction && `<p><strong>${instruction}</strong></p>`) + `<p>${study.said_question}</p>`;
  },
  response_allowed_while_playing: study.may_skip,
  data: place("said"),
};

// How sure, how good, the design's own questions and a comment.
const answers = {
  type: jsPsychSurveyHtmlForm,
  preamble: () => {
    const instruction = jsPsych.evaluateTimelineVariable("instruction");
    return instruction && `<p><strong>${instruction}</strong></p>`;
  },
  html: study.form,
  button_label: study.texts.next,
  data: place("answers"),
};

const beforeBlock = (block, done) => {
  if (block === 0) return told(study.markup.practice_text, study.texts.practice_start);
  if (block === 1) return told(study.markup.study_text.replace("{count}", judged), study.texts.study_start);
  const markup = study.markup.break_text.replace("{done}", done).replace("{count}", judged);
  return told(markup, study.texts.break_end);
};

const timeline = [
  told(study.consent[number], study.texts.consent_agree),
  { type: jsPsychPreload, audio: heard.map((trial) => trial.sound) },
  told(`${study.markup.volume_text}<br><br><audio controls src="${heard[0].sound}"></audio>`, study.texts.next),
];
for (const block of new Set(heard.map((trial) => trial.block))) {
  const done = heard.filter((trial) => trial.role !== "practice" && trial.block < block).length;
  timeline.push(beforeBlock(block, done));
  timeline.push({ timeline: [said, answers], timeline_variables: heard.filter((trial) => trial.block === block) });
}
if (study.background) {
  timeline.push({
    type: jsPsychSurveyHtmlForm,
    preamble: paragraph(study.background_text),
    html: study.background,
    button_label: study.texts.next,
    data: { item: "background", role: "", position: 0, block: 0, melody: "", asked: "answers" },
  });
}
timeline.push(told(study.markup.debriefing_text, study.texts.leave));
jsPsych.run(timeline);
