// What goes along with packages that are passed on.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;

/** Name, version and licence of a package, as its licence asks; some packages leave the text out. */
export function licence(name) {
  const folder = join(here, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const given = name.startsWith("@jspsych/") ? "jspsych" : name; // plugins are of jsPsych's own repository
  const text = readFileSync(file ? join(folder, file) : join(here, "licences", `${given}.txt`), "utf8");
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}
