/** Names as they are written in the text. */
import { allKeywords } from '../statements/vocabulary.js';

const plain =
  /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{N}\p{M}_]*(?:['’&/-]+[\p{L}\p{N}\p{M}_]+)*(?: (?:[&/–-] )?[\p{L}\p{N}\p{M}_]+(?:['’&/-]+[\p{L}\p{N}\p{M}_]+)*)*$/u;
const lowerCase = /^[\p{Ll}\p{Lm}_][\p{L}\p{N}\p{M}_]*(?:['’&/-]+[\p{L}\p{N}\p{M}_]+)*$/u;
/** In letters of another alphabet that look like its 'A' too: so it is read. */
const nodeLike = /^[AАΑ](?:-\d+|\d+(?:\.\d+)*)$/;

/** A name as an author writes it: as it reads where it can stand bare, else in backquotes. */
export function writtenName(name: string): string {
  const bare = (plain.test(name) && !nodeLike.test(name)) || isBareWord(name);
  return bare ? name : `\`${name.replace(/`/g, "'")}\``;
}

/** The number of a clause: its figures stand bare, as in `04.3` and `A.5.1.1`; any other is a name. */
export function writtenClause(number: string): string {
  if (isNumber(number)) return number;
  const { name = number, rest = '' } =
    /^(?<name>.*?\p{L}.*?)(?<rest>(?:\.\d+)*)$/u.exec(number)?.groups ?? {};
  return writtenName(name) + rest;
}

/** Whether a text is figures, with dots between them. */
export function isNumber(text: string): boolean {
  return /^\d+(?:\.\d+)*$/.test(text);
}

function isBareWord(name: string): boolean {
  return lowerCase.test(name) && !allKeywords.has(name);
}
