/** The words of the language in lists, made from the table of its statements. */
import { plainKinds, TEXT_PROPERTIES, type PlainKind } from '@idef0-studio/model';
import {
  allPlaces,
  INNER_WORDS,
  keywordsIn,
  NUMBERINGS,
  type Place,
  PROFILES,
  RESPONSIBILITIES,
  softWords,
  STATEMENTS,
  STATUSES,
} from './statements.js';

type Statements = typeof STATEMENTS;
type Form = Statements[keyof Statements]['form'];
type KeywordOf<F extends Form> = {
  [Key in keyof Statements]: Statements[Key]['form'] extends F ? Key : never;
}[keyof Statements];

/** Keywords that open a statement with a block. */
export const blockKeywords = [...keywordsOf('block'), ...plainKinds];
export type BlockKeyword = KeywordOf<'block'> | PlainKind;

/** The four roles of an arrow at a box, in the order of the letters of IDEF0's name: ICOM. */
export const roleKeywords = ['input', 'control', 'output', 'mechanism'] as const;

/** Keywords behind whose text braces may open that hold texts. */
const scopeKeywords = keywordsOf('scope');
export type ScopeKeyword = KeywordOf<'scope'>;

/** Keywords that a text in quotes follows. */
export const textKeywords: readonly string[] = [
  ...Object.keys(TEXT_PROPERTIES),
  ...scopeKeywords,
  ...keywordsOf('revision'),
];

/** Keywords that one word or a date follows. */
export const wordKeywords = keywordsOf('word');

/** Words that are keywords at the start of a statement alone, or between two texts. */
export const softKeywords: ReadonlySet<string> = new Set([...softWords, 'source']);

/** Those of them that a text or a word follows, and no block. */
export const softProperties: ReadonlySet<string> = new Set(
  softWords.filter((word) => !isBlockKeyword(word)),
);

export const responsibilityKeywords = keysOf(RESPONSIBILITIES);

export const profiles = keysOf(PROFILES);
export const numberings = keysOf(NUMBERINGS);
export const statuses = keysOf(STATUSES);

/** The keywords that may stand in the block of a model and of nothing else. */
export const modelKeywords: readonly string[] = keywordsIn('model').filter(
  (keyword) => !keywordsIn('object').includes(keyword),
);

export function isScopeKeyword(word: string): word is ScopeKeyword {
  return scopeKeywords.some((keyword) => keyword === word);
}

/** The place that the block of a statement makes. */
export function placeOf(keyword: BlockKeyword | ScopeKeyword): Place {
  if (isScopeKeyword(keyword)) return 'scope';
  if (keyword === 'assess' || keyword === 'target') return 'assessment';
  return keyword === 'stub' || keyword === 'decompose' ? 'activity' : keyword;
}

/** Whether a word of the text is a keyword that opens a block. */
export function isBlockKeyword(word: string): word is BlockKeyword {
  return blockKeywords.some((keyword) => keyword === word);
}

/** Every word that may begin a statement anywhere; a lower-case name that equals one goes in backquotes. */
export const allStatementKeywords: ReadonlySet<string> = new Set(allPlaces.flatMap(keywordsIn));

/** Every keyword: those that begin a statement, and those that stand within one. */
export const allKeywords: ReadonlySet<string> = new Set([
  ...allStatementKeywords,
  ...responsibilityKeywords,
  ...Object.keys(INNER_WORDS),
]);

function keywordsOf<F extends Form>(form: F): readonly KeywordOf<F>[] {
  return keysOf(STATEMENTS).filter(
    (keyword): keyword is KeywordOf<F> & typeof keyword => STATEMENTS[keyword].form === form,
  );
}

/** The keys of a table, in its order. */
function keysOf<T extends object>(table: T): readonly (keyof T & string)[] {
  const isKey = (key: string): key is keyof T & string => Object.hasOwn(table, key);
  return Object.keys(table).filter(isKey);
}
