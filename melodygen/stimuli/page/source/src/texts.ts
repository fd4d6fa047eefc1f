// The texts of the page: a file for each language, and those that a study words in its own way.

import type english from "../../texts/en.json";

export type TextName = keyof typeof english;
export type Facts = Record<string, string | number>;
export type Say = (name: TextName, facts?: Facts) => string;

export interface Texts {
  say: Say;
  /** Which the texts are in; a study may bring all of them in a language that the page has none in. */
  language: string;
}

/** Reads the texts of `language`, English where there are none; `own` replaces some by their names. */
export async function readTexts(language: string, own: Record<string, string>): Promise<Texts> {
  const found = await textsOf(language);
  const texts: Record<string, string> = { ...(found ?? (await textsOf("en"))), ...own };
  const isSpoken = found !== undefined || own["consent_text"] !== undefined;
  return { language: isSpoken ? language : "en", say: (name, facts = {}) => filled(texts[name] ?? name, facts) };
}

async function textsOf(language: string): Promise<Record<string, string> | undefined> {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) return undefined;
  const answer = await fetch(`assets/texts/${language}.json`);
  return answer.ok ? ((await answer.json()) as Record<string, string>) : undefined;
}

function filled(pattern: string, facts: Facts): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}
