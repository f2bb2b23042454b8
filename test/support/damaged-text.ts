/** Texts of the language with the slips and losses that happen while people write, and with remarks put into them. */
import type { Random } from './random.js';

const TOKEN = /"[^"\n]*"|`[^`\n]*`|\/\/[^\n]*|[\p{L}\p{N}_'’-]+|[^\s\p{L}\p{N}]/gu;

const RULES = ['list/duplicate', 'box/no-control', 'object/not-taken', 'name/unknown'];

type Damage = (text: string, random: Random) => string;

/** The text with one to so many damages. */
export function damaged(text: string, random: Random, most = 5): string {
  let result = text;
  for (let count = 1 + random.below(most); count > 0; count--)
    result = random.of(DAMAGES)(result, random);
  return result;
}

const DAMAGES: readonly Damage[] = [
  // Tokens go, come twice, change places.
  (text, random) => atToken(text, random, () => ''),
  (text, random) => atToken(text, random, (token) => `${token} ${token}`),
  (text, random) => atToken(text, random, (token) => `${token}, ${token}`),
  (text, random) => withSwappedTokens(text, random),
  // Words are misspelt, keywords too.
  (text, random) => atToken(text, random, (token) => misspelt(token, random)),
  (text, random) => atToken(text, random, (token) => misspelt(token, random)),
  (text, random) =>
    atToken(text, random, (token) => token.charAt(0).toUpperCase() + token.slice(1)),
  (text, random) => atToken(text, random, (token) => token.toLowerCase()),
  // Lines go, come twice, are cut or run together.
  (text, random) => atLine(text, random, () => []),
  (text, random) => atLine(text, random, (line) => [line, line]),
  (text, random) => atLine(text, random, (line) => [line, line]),
  (text, random) => atLine(text, random, (line) => [line.slice(0, random.below(line.length + 1))]),
  (text, random) => joinedLines(text, random),
  // What stands twice says more in one place.
  (text, random) => atName(text, random, (name) => `${name}, ${name} "${words(random)}"`),
  (text, random) => atName(text, random, (name) => `${name} "${words(random)}", ${name}`),
  (text, random) => atName(text, random, (name) => `${name}, ${name} <- Mill`),
  (text, random) => atName(text, random, (name) => `${name}: responsible, ${name}: informed`),
  (text, random) => atLine(text, random, (line) => [line, `${line} "${words(random)}"`]),
  (text, random) => atLine(text, random, (line) => [line, `${line} // ${words(random)}`]),
  // Signs go.
  (text, random) => withoutSign(text, random, /["`]/gu),
  (text, random) => withoutSign(text, random, /[{}(),]/gu),
  // Remarks come.
  (text, random) => atLine(text, random, (line) => [`${line} // ${words(random)}`]),
  (text, random) => atLine(text, random, (line) => [`  // ${words(random)}`, line]),
  (text, random) => atToken(text, random, (token) => `${token} /* ${words(random)} */`),
  (text, random) => atLine(text, random, (line) => [`${line} "${words(random)}"`]),
  (text, random) =>
    atLine(text, random, (line) => [
      `${line} // idef0-ignore ${random.of(RULES)}: ${words(random)}`,
    ]),
];

/** Words that stand nowhere else. */
function words(random: Random): string {
  return `remark${random.below(1_000_000)} of ${random.of(['Ann', 'Bob', 'Eve'])}`;
}

function atToken(text: string, random: Random, change: (token: string) => string): string {
  const tokens = [...text.matchAll(TOKEN)];
  if (tokens.length === 0) return text;
  const { index, 0: token } = random.of(tokens);
  return text.slice(0, index) + change(token) + text.slice(index + token.length);
}

/** At what is mostly the name of an object: a word with a capital at the end of a line or before a comma. */
function atName(text: string, random: Random, change: (name: string) => string): string {
  const names = [...text.matchAll(/(?<=[\s,])\p{Lu}[\p{L}\p{N} ]*(?=,|\s*$|\s*\})/gmu)];
  if (names.length === 0) return text;
  const { index, 0: name } = random.of(names);
  return text.slice(0, index) + change(name) + text.slice(index + name.length);
}

function withSwappedTokens(text: string, random: Random): string {
  const tokens = [...text.matchAll(TOKEN)];
  if (tokens.length < 2) return text;
  const at = random.below(tokens.length - 1);
  const [one, other] = [tokens[at], tokens[at + 1]];
  if (one === undefined || other === undefined) return text;
  const between = text.slice(one.index + one[0].length, other.index);
  const rest = text.slice(other.index + other[0].length);
  return text.slice(0, one.index) + other[0] + between + one[0] + rest;
}

function atLine(text: string, random: Random, change: (line: string) => readonly string[]): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  return lines.flatMap((line, index) => (index === at ? change(line) : [line])).join('\n');
}

function joinedLines(text: string, random: Random): string {
  const breaks = [...text.matchAll(/\r?\n[ \t]*/gu)];
  if (breaks.length === 0) return text;
  const { index, 0: gap } = random.of(breaks);
  return `${text.slice(0, index)} ${text.slice(index + gap.length)}`;
}

function withoutSign(text: string, random: Random, sign: RegExp): string {
  const signs = [...text.matchAll(sign)];
  if (signs.length === 0) return text;
  const { index } = random.of(signs);
  return text.slice(0, index) + text.slice(index + 1);
}

/** A letter goes, comes twice, or is another one. */
function misspelt(token: string, random: Random): string {
  const at = random.below(token.length);
  const letter = token.charAt(at);
  const instead = random.of(['', letter + letter, random.of([...'aeosxА'])]);
  return token.slice(0, at) + instead + token.slice(at + 1);
}
