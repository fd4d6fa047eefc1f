// Copies jsPsych and its plugins into ../../platforms/library, which is committed and goes into every export for
// jsPsych: such a study loads nothing from elsewhere. Scripts are those of the packages, byte for byte.

import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { licence } from "./licence.mjs";

const here = import.meta.dirname;
const out = join(here, "..", "..", "platforms", "library");

const plugins = ["plugin-preload", "plugin-html-button-response", "plugin-audio-button-response", "plugin-survey-html-form"];
const packages = ["jspsych", ...plugins.map((name) => `@jspsych/${name}`)];
const inJspsych = ["auto-bind", "random-words", "seedrandom"];

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const name of packages) {
  const script = join(here, "node_modules", name, "dist", "index.browser.min.js");
  copyFileSync(script, join(out, `${name.replace("@jspsych/", "")}.js`));
}
const style = readFileSync(join(here, "node_modules", "jspsych", "css", "jspsych.css"), "utf8");
writeFileSync(join(out, "jspsych.css"), withoutFonts(style));
writeFileSync(join(out, "LICENSES.txt"), [...packages, ...inJspsych].map(licence).join("\n\n"));

/** Without the fonts in it, which are 0.5 MB and have a licence of their own, and what its bundler says of them. */
function withoutFonts(text) {
  return text.replace(/\/\*!\*[^]*?\*\/\s*/g, "").replace(/(\/\*[^*]*\*\/\s*)?@font-face\s*\{[^}]*\}\s*/g, "");
}
