/**
 * The words of the language and where they may stand: one table for the repair of keywords, for the
 * messages about misplaced statements, and for completion.
 */

/** What a statement stands in: a file, or the block of a statement. */
export type Place = 'file' | 'model' | 'external' | 'object' | 'bundle' | 'role' | 'activity';

/** Keywords that open a statement with a block. */
export const blockKeywords = [
  'model',
  'external',
  'object',
  'bundle',
  'role',
  'activity',
  'stub',
  'decompose',
] as const;
export type BlockKeyword = (typeof blockKeywords)[number];

/** The four roles of an arrow at a box, in the order of the letters of IDEF0's name: ICOM. */
export const roleKeywords = ['input', 'control', 'output', 'mechanism'] as const;

/** Keywords that a text in quotes follows. */
export const textKeywords = [
  'title',
  'viewpoint',
  'purpose',
  'description',
  'author',
  'project',
  'revision',
  'includes',
  'excludes',
] as const;

/** RACI: who does the work, who answers for it, who is asked and who is told. */
export const responsibilityKeywords = [
  'responsible',
  'accountable',
  'consulted',
  'informed',
] as const;

/** Words kept for later versions of the language. */
export const reservedKeywords = ['catalog', 'map', 'scenario', 'scale', 'assess', 'view'] as const;

export const profiles = ['fips183', 'iso31320', 'gost', 'relaxed'] as const;
export const statuses = ['working', 'draft', 'recommended', 'publication'] as const;

const elementTexts = ['title', 'purpose', 'description', 'outcome', 'includes', 'excludes'];

/** The keywords that may open a statement in each place, in the order in which completion offers them. */
export const statementKeywords: Readonly<Record<Place, readonly string[]>> = {
  file: ['model', 'activity', 'decompose', 'external', 'object', 'bundle', 'role', 'stub'],
  model: [
    'title',
    'viewpoint',
    'purpose',
    'profile',
    'author',
    'project',
    'date',
    'revision',
    'status',
  ],
  external: ['output', 'input', 'control', 'mechanism', ...elementTexts],
  object: elementTexts,
  bundle: elementTexts,
  role: [],
  activity: [
    'input',
    'control',
    'output',
    'mechanism',
    'each',
    'call',
    'activity',
    'stub',
    'object',
    'bundle',
    ...elementTexts,
  ],
};

/** The place that the block of a statement makes. */
export function placeOf(keyword: BlockKeyword): Place {
  return keyword === 'stub' || keyword === 'decompose' ? 'activity' : keyword;
}

/** Whether a word of the text is a keyword that opens a block. */
export function isBlockKeyword(word: string): word is BlockKeyword {
  return (blockKeywords as readonly string[]).includes(word);
}

/** Every word that may begin a statement anywhere; a lower-case name that equals one goes in backquotes. */
export const allStatementKeywords: ReadonlySet<string> = new Set([
  ...Object.values(statementKeywords).flat(),
  ...reservedKeywords,
]);

/** Every keyword: those that begin a statement, and those that stand within one. */
export const allKeywords: ReadonlySet<string> = new Set([
  ...allStatementKeywords,
  ...responsibilityKeywords,
  'none',
  'see',
  'satisfies',
]);
