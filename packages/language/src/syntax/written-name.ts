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

function isBareWord(name: string): boolean {
  return lowerCase.test(name) && !allKeywords.has(name);
}
