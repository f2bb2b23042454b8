/** What stands behind the keyword of a property: a text, or a word that may be one of some. */
import { COLOURS, isHexColour, nearestWord, type Text } from '@idef0-studio/model';
import type * as Ast from '../generated/ast.js';
import type { Lowering } from './lowering.js';
import { fieldOrigin, keywordOrigin, originOf, report } from './lowering.js';
import { proseOf, textOf } from './texts.js';

/** The text of a property; a text without quotes is taken as it is and reported. */
export function propertyText(
  lowering: Lowering,
  property: Ast.TextProperty | Ast.Revision,
): Text | undefined {
  const text = (isLabel(property) ? textOf : proseOf)(lowering, property.text);
  if (text !== undefined) return text;
  const bare = property.bare;
  if (bare === undefined || bare === '') {
    reportMissingText(lowering, property, property.keyword);
    return undefined;
  }
  const origin = fieldOrigin(lowering, property, 'bare');
  if (!/^\d/.test(bare)) {
    const message = `The text behind '${property.keyword}' stands in double quotes; write "${bare}".`;
    report(lowering, 'syntax/unquoted-text', message, origin);
  }
  return { text: bare, origin };
}

/** A text that names or numbers something, and tells nothing of anything else. */
function isLabel({ keyword }: Ast.TextProperty | Ast.Revision): boolean {
  return ['author', 'id', 'revision', 'title'].includes(keyword);
}

/** What may follow the keywords of words. */
const EXAMPLES = {
  profile: 'fips183',
  date: '2008-04-01',
  status: 'draft',
  language: 'en',
  numbers: 'both',
  colour: 'green',
};

/** The word behind a keyword, with quotes or without; undefined, and reported, where none stands there. */
export function wordOf(lowering: Lowering, property: Ast.WordProperty): Text | undefined {
  const text = textOf(lowering, property.text);
  if (text !== undefined && text.text !== '') return text;
  const { bare, keyword } = property;
  if (bare !== undefined && bare !== '')
    return { text: bare, origin: fieldOrigin(lowering, property, 'bare') };
  const message = `A value follows '${keyword}', such as ${EXAMPLES[keyword]}; write it.`;
  report(lowering, 'syntax/missing-text', message, keywordOrigin(lowering, property, keyword));
  return undefined;
}

/** Which of some values a word is; the nearest one, with a finding, where it is none. */
export function oneOf<T extends string>(
  lowering: Lowering,
  { text: word }: Text,
  values: readonly T[],
  property: Ast.WordProperty,
): T | undefined {
  const exact = values.find((value) => value === word);
  if (exact !== undefined) return exact;
  report(
    lowering,
    'syntax/value',
    `'${word}' is no ${property.keyword}; ${nearOf(word, values)}`,
    originOf(lowering, property),
  );
  const near = nearestWord(word, values);
  return values.find((value) => value === near);
}

/** Which of some values may be meant, or which there are: the end of a message. */
export function nearOf(word: string, values: readonly string[]): string {
  const near = nearestWord(word, values);
  return near === undefined ? `write ${listed(values)}.` : `did you mean '${near}'?`;
}

export function reportMissingText(
  lowering: Lowering,
  statement: Ast.TextProperty | Ast.Revision | Ast.Scope,
  keyword: string,
): void {
  const message = `A text in double quotes follows '${keyword}'; write it.`;
  const origin = keywordOrigin(lowering, statement, keyword);
  report(lowering, 'syntax/missing-text', message, origin);
}

export function reportRepeated(
  lowering: Lowering,
  property: Ast.TextProperty | Ast.WordProperty | Ast.ValueType | Ast.Audience,
): void {
  const message = `'${property.keyword}' stands once in a body; the first one counts, remove this one.`;
  const origin = keywordOrigin(lowering, property, property.keyword);
  report(lowering, 'syntax/repeated', message, origin);
}

function listed(values: readonly string[]): string {
  const quoted = values.map((value) => `'${value}'`);
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
}

/** A colour, by its name or in hexadecimal figures; what is none is reported, and kept. */
export function lowerColour(lowering: Lowering, property: Ast.WordProperty): Text | undefined {
  const word = wordOf(lowering, property);
  if (word === undefined || isHexColour(word.text)) return word;
  const text = oneOf(lowering, word, COLOURS, property);
  return { ...word, text: text ?? word.text };
}
