/** Names and texts as the language writes them: the other direction of what lowering reads. */
import { nearestWord } from '@idef0-studio/model';
import type { ClauseReference, Name, Text, Unplaced } from '@idef0-studio/model';
import { markdownOf } from '../lower/texts.js';
import { isNumber, writtenClause, writtenName } from '../syntax/written-name.js';
import { tripleEnd } from '../syntax/text-ends.js';
import { allKeywords, allStatementKeywords } from '../statements/vocabulary.js';
import type { Piece } from './layout.js';

/** A name behind a keyword or a sign. */
export function nameOf(name: Unplaced<Name>): readonly Piece[] {
  return [{ kind: 'NAME', text: partsOf(name).join('.') }];
}

/** The name of what is declared, which ends with no number behind a dot. */
export function declaredName(name: Unplaced<Name>): readonly Piece[] {
  if (name.node || name.qualifier.length === 0) return nameOf(name);
  return [{ kind: 'NAME', text: [...name.qualifier, name.text].map(writtenName).join('.') }];
}

/** A name that may begin a line: where its first part looks like a keyword, it stands in backquotes. */
export function entryName(name: Unplaced<Name>): readonly Piece[] {
  const [first = '', ...rest] = partsOf(name);
  const start = seemsKeyword(first) ? `\`${first}\`` : first;
  return [{ kind: 'NAME', text: [start, ...rest].join('.') }];
}

/** A name in backquotes, behind which a word is none of it. */
export function quotedName({ qualifier, text }: Unplaced<Name>): readonly Piece[] {
  const parts = [...qualifier.map(writtenName), `\`${text}\``];
  return [{ kind: 'NAME', text: parts.join('.') }];
}

/** A reference to a clause: its number stands bare. */
export function clauseOf({ parts }: Unplaced<ClauseReference>): readonly Piece[] {
  const written = parts.map(({ text }, index) =>
    index === parts.length - 1 && isNumber(text) ? text : writtenName(text),
  );
  return [{ kind: 'NAME', text: written.join('.') }];
}

/** The number of a clause where a catalog lists it. */
export function clauseNumber({ text }: Unplaced<Name>): readonly Piece[] {
  const written = writtenClause(text);
  return [{ kind: 'NAME', text: seemsKeyword(written) ? `\`${written}\`` : written }];
}

/** A name on the right of a line of a map: an own number stands bare. */
export function endName(name: Unplaced<Name>): readonly Piece[] {
  return isBareNumber(name) ? [{ kind: 'NAME', text: name.text }] : nameOf(name);
}

/** As `endName`, at the start of the line. */
export function sideName(name: Unplaced<Name>): readonly Piece[] {
  return isBareNumber(name) ? endName(name) : entryName(name);
}

function isBareNumber({ qualifier, text }: Unplaced<Name>): boolean {
  return qualifier.length === 0 && isNumber(text);
}

/** The parts of a name between dots. A number behind a dot stands bare. */
function partsOf({ node, qualifier, text }: Unplaced<Name>): readonly string[] {
  if (node) return [text];
  const isBare = qualifier.length > 0 && isNumber(text);
  return [...qualifier.map(writtenName), isBare ? text : writtenName(text)];
}

/** Whether a word at the start of a line would be read as the keyword that its author seems to mean. */
function seemsKeyword(word: string): boolean {
  if (!/^\p{L}+$/u.test(word)) return false;
  const small = word.toLowerCase();
  const isName = small !== word;
  if (isName)
    return [...allStatementKeywords, 'none'].some((each) => each === small.replace(/s$/, ''));
  if (nearestWord(word, allStatementKeywords) !== undefined) return true;
  return [...allStatementKeywords].some((keyword) => keyword.startsWith(word));
}

/** The value of a property: a number, a date or a plain name stands bare, anything else in quotes. */
export function valueOf(value: Unplaced<Text>): readonly Piece[] {
  const { text, sources = [], audience = [] } = value;
  const isBare = /^\d+(?:\.\d+)*$|^\d{4}-\d\d(?:-\d\d)?$/.test(text) || isPlainWord(text);
  return isBare && sources.length + audience.length === 0
    ? [{ kind: 'NAME', text }]
    : textOf(value);
}

function isPlainWord(text: string): boolean {
  return writtenName(text) === text && !/[.]/.test(text) && !allKeywords.has(text) && !isNode(text);
}

function isNode(text: string): boolean {
  return /^[AАΑ]-?\d+$/u.test(text);
}

/** A text in quotes, where it is from and who it is for. */
export function textOf(text: Unplaced<Text>): readonly Piece[] {
  const sources = (text.sources ?? []).flatMap((each) => [
    { kind: 'source', text: 'source' },
    quoted(each),
  ]);
  // In lists a comma would begin another entry.
  const audience = (text.audience ?? []).flatMap((each) => [
    { kind: 'AUDIENCE', text: 'audience' },
    audienceWords([each]),
  ]);
  return [quoted(text), ...sources, ...audience];
}

/** The words of an audience, commas between them. */
export function audienceWords(words: readonly Unplaced<Text>[]): Piece {
  return { kind: 'WORDS', text: words.map(({ text }) => text).join(', ') };
}

/** A text in quotes: of several lines between triple quotes, where these can hold it. Line ends are read as `\n`. */
function quoted(text: Unplaced<Text>): Piece {
  const said = text.text.replace(/\r\n?/g, '\n');
  const long = `"""\n${said}\n"""`;
  if (said.includes('\n') && isHeld(long, said)) return { kind: 'TRIPLE', text: long };
  const escaped = said.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
  return { kind: 'STRING', text: `"${escaped}"` };
}

/** Whether triple quotes give a text back: not where it is indented as a whole, or holds such quotes itself. */
function isHeld(long: string, said: string): boolean {
  const indented = long.replace(/\n(?!""")/g, '\n  ');
  return markdownOf(long) === said && tripleEnd(indented, 0) === indented.length;
}
