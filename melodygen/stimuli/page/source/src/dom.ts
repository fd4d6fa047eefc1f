// Elements made one by one: whatever a study says is put in as text, never as HTML.

export type Child = Node | string;
type Attributes = Record<string, string | number | boolean | undefined>;

/** An element with attributes (false and undefined leave one out) and children. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag, attributes: Attributes = {}, ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children);
  return element;
}

/** A paragraph for each part of `text` between empty lines. */
export function paragraphs(text: string): HTMLElement[] {
  return text.split(/\n\s*\n/).filter((part) => part.trim()).map((part) => make("p", {}, part.trim()));
}

/** The event that tells the page of an error in what a button did. */
export const TROUBLE = "melodygen-trouble";

export function button(
  label: string, act: () => void | Promise<void>, kind: "primary" | "quiet" = "primary",
): HTMLButtonElement {
  const element = make("button", { type: "button", class: `button ${kind}` }, label);
  const tell = (error: unknown): boolean => dispatchEvent(new CustomEvent(TROUBLE, { detail: error }));
  element.addEventListener("click", () => void Promise.resolve(act()).catch(tell));
  return element;
}

let count = 0;

/** An id that no other element has. */
export function newId(name: string): string {
  count += 1;
  return `${name}-${count}`;
}

/** A heading that takes the focus when its screen comes up, so that a screen reader begins there. */
export function heading(text: string): HTMLHeadingElement {
  return make("h1", { tabindex: -1 }, text);
}

/** Seconds as ``1:05``. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
