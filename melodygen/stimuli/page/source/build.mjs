// Builds the page into ../built, which is committed: those who use it need no Node. `make page` runs it.
// What it was built from is written down beside it, so that a test can tell whether it is what the sources make.

import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { build } from "esbuild";
import { licence } from "./licence.mjs";

const here = import.meta.dirname;
const out = join(here, "..", "built");

const bundled = ["jspsych", "auto-bind", "random-words", "seedrandom"];

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "assets"), { recursive: true });
await build({
  entryPoints: [{ in: join(here, "src/main.ts"), out: "page" }, { in: join(here, "style.css"), out: "page" }],
  outdir: join(out, "assets"),
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
  banner: { js: "/* The study page of melodygen, with jsPsych: see LICENSES.txt */" },
});
cpSync(join(here, "index.html"), join(out, "index.html"));
writeFileSync(join(out, "assets", "LICENSES.txt"), bundled.map(licence).join("\n\n"));
const known = { sources: sums(here, sources()), built: sums(out, filesIn(out)) };
writeFileSync(join(out, "sums.json"), `${JSON.stringify(known, null, 1)}\n`);

/** Paths of all that the page is built from, from here. */
function sources() {
  const others = ["index.html", "style.css", "build.mjs", "licence.mjs", "package.json", "package-lock.json", "tsconfig.json"];
  return [...filesIn(join(here, "src")).map((path) => join("src", path)), ...others];
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** SHA-256 of files, by their paths within a folder; line ends are those of Unix, whatever the system made of them. */
function sums(folder, paths) {
  const text = (path) => readFileSync(join(folder, path), "utf8").replaceAll("\r\n", "\n");
  const sum = (path) => createHash("sha256").update(text(path)).digest("hex");
  return Object.fromEntries(paths.sort().map((path) => [path.replaceAll("\\", "/"), sum(path)]));
}
