// Questions: tiles to choose from, scales of 1 to 5, numbers and texts. All are ordinary form fields underneath.

import { make, newId } from "./dom";
import type { Answer, Question } from "./study";
import type { Say } from "./texts";

export interface Field {
  element: HTMLElement;
  /** The answer, undefined where there is none. */
  value(): Answer | undefined;
  /** Whether there is something in it that is no answer. */
  isWrong(): boolean;
  /** Shows or takes away what is wrong with the answer. */
  complain(problem: string): void;
  focus(): void;
}

export interface Option {
  value: string;
  label: string;
  /** What is read out beside the label. */
  meaning?: string;
}

interface Tiles {
  legend: string;
  options: readonly Option[];
  value: Answer | undefined;
  changed: () => void;
  /** Words under the two ends. */
  ends?: readonly [string, string];
  isStacked?: boolean;
}

/** One of some: radio buttons that look like tiles; the keys 1 to 9 choose while the focus is among them. */
export function tiles({ legend, options, value, changed, ends, isStacked = false }: Tiles): Field {
  const name = newId("tiles");
  const problem = problemLine();
  const inputs = options.map((option) =>
    make("input", { type: "radio", name, value: option.value, checked: String(value) === option.value }));
  const row = make("div", { class: isStacked ? "tiles stacked" : "tiles" }, ...options.map((option, place) =>
    make("label", { class: "tile" }, inputs[place] as Node, make("span", {}, option.label,
      ...(option.meaning ? [make("span", { class: "unseen" }, ` ${option.meaning}`)] : [])))));
  const foot = ends
    ? [make("div", { class: "ends", "aria-hidden": "true" }, make("span", {}, ends[0]), make("span", {}, ends[1]))]
    : [];
  const head = make("legend", {}, legend);
  const element = make("fieldset", { "aria-describedby": problem.id }, head, row, ...foot, problem);
  element.addEventListener("change", changed);
  element.addEventListener("keydown", (event) => {
    const input = event.ctrlKey || event.altKey || event.metaKey ? undefined : inputs[Number(event.key) - 1];
    if (!input) return;
    event.preventDefault();
    input.checked = true;
    changed();
    nextField(element)?.focus();
  });
  return {
    element,
    value: () => inputs.find(({ checked }) => checked)?.value,
    isWrong: () => false,
    complain: (text) => complain(element, problem, text),
    focus: () => (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus(),
  };
}

/** 1 to 5, with words for the ends. */
export function scale(
  legend: string, ends: readonly [string, string], value: Answer | undefined, changed: () => void,
): Field {
  const options = [1, 2, 3, 4, 5].map((number) => ({
    value: String(number), label: String(number), meaning: number === 1 ? ends[0] : number === 5 ? ends[1] : "",
  }));
  const field = tiles({ legend, options, value, changed, ends });
  return { ...field, value: () => numberOf(field.value()) };
}

/** A line, or with `rows` a field of several lines. */
export function line(
  label: string, before: Answer | undefined, changed: () => void, kind: "text" | "number" | "lines" = "text",
): Field {
  const id = newId("line");
  const problem = problemLine();
  const common = { id, "aria-describedby": problem.id, maxlength: 2000 };
  const input = kind === "lines"
    ? make("textarea", { ...common, rows: 2 })
    : make("input", { ...common, type: "text", autocomplete: "off", inputmode: kind === "number" && "decimal" });
  input.value = before === undefined ? "" : String(before);
  input.addEventListener("input", changed);
  const value = (): Answer | undefined => (kind === "number" ? numberOf(input.value) : input.value.trim() || undefined);
  const element = make("div", { class: "line" }, make("label", { for: id }, label), input, problem);
  return {
    element,
    value,
    isWrong: () => input.value.trim() !== "" && value() === undefined,
    complain: (text) => complain(input, problem, text),
    focus: () => input.focus(),
  };
}

/** A question of the researcher's own. */
export function asked(question: Question, value: Answer | undefined, changed: () => void, say: Say): Field {
  const label = question.required ? question.text : `${question.text} ${say("optional")}`;
  const [low = "", high = ""] = question.choices;
  switch (question.asked) {
    case "choice": {
      const options = question.choices.map((choice) => ({ value: choice, label: choice }));
      return tiles({ legend: label, options, value, changed, isStacked: true });
    }
    case "scale":
      return scale(label, [low, high], value, changed);
    default:
      return line(label, value, changed, question.asked);
  }
}

/** A number as people write it, with a point or a comma; undefined where it is none. */
function numberOf(value: Answer | undefined): number | undefined {
  const text = String(value ?? "").trim().replace(",", ".");
  return text === "" || !Number.isFinite(Number(text)) ? undefined : Number(text);
}

function problemLine(): HTMLParagraphElement {
  return make("p", { class: "problem", id: newId("problem") });
}

function complain(element: HTMLElement, problem: HTMLElement, text: string): void {
  problem.textContent = text;
  if (text) element.setAttribute("aria-invalid", "true");
  else element.removeAttribute("aria-invalid");
}

function nextField(element: HTMLElement): HTMLElement | undefined {
  const fields = [...(element.closest("form")?.querySelectorAll<HTMLElement>("input, textarea, button") ?? [])];
  return fields.find((field) =>
    Boolean(element.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) && !element.contains(field));
}
