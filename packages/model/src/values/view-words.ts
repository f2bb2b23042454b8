/**
 * The words in the body of a named view, by which its picture is asked for: the one list of them. What reads, prints,
 * completes, explains and checks such lines follows the list, so that a new word is an entry here.
 */
import type { ViewStatement } from './fragment.js';
import { VIEW_KINDS, VIEWS, type ViewKind } from './view-kinds.js';

/** What a named view may be: one of the views, an ordinary diagram, or the nodes as text. */
export type NamedViewKind = ViewKind | 'diagram' | 'index';

export const NAMED_VIEW_KINDS: readonly NamedViewKind[] = [...VIEW_KINDS, 'diagram', 'index'];

const PICTURES: readonly NamedViewKind[] = [...VIEW_KINDS, 'diagram'];

/** What stands behind a word: of `device` nothing; of `lens` a scale, a dimension of categories or a property; of
 *  `comparison` a property, `=` and a value. */
export type ViewWordType =
  | 'kind'
  | 'subject'
  | 'level'
  | 'reach'
  | 'page'
  | 'lens'
  | 'date'
  | 'comparison'
  | 'properties'
  | 'device';

/** What a device sets in the style of a diagram. */
export const VIEW_DEVICES = {
  codes: { labels: 'codes' },
  pipes: { bundling: 'pipes' },
  gaps: { crossings: 'gap' },
  raci: { responsibilities: 'letters' },
  squiggles: { squiggles: 'apart' },
  'far-labels': { farEnds: 'repeat' },
  'hide-tunnelled': { tunnelled: 'hide' },
} as const;

export type ViewDevice = keyof typeof VIEW_DEVICES;

interface ViewWordEntry {
  readonly type: ViewWordType;
  /** Which views it may stand in. */
  readonly kinds: readonly NamedViewKind[];
  /** One sentence for completion and hover. */
  readonly help: string;
  /** Whether several lines may begin with it. */
  readonly isSeveral?: true;
}

const device = (help: string): ViewWordEntry => ({ type: 'device', kinds: ['diagram'], help });

/** In the order in which they are offered and printed. */
export const VIEW_WORDS = {
  kind: { type: 'kind', kinds: NAMED_VIEW_KINDS, help: 'Which view it is, such as impact.' },
  of: {
    type: 'subject',
    kinds: [...VIEW_KINDS.filter((kind) => VIEWS[kind].of.length > 0), 'diagram', 'index'],
    help: 'What it is of: an activity, by its name or node, or an object.',
  },
  level: { type: 'level', kinds: ['map'], help: 'Level of the tree, 1 for the boxes of A0.' },
  depth: { type: 'reach', kinds: ['tree'], help: 'How many levels it shows: a number, or all.' },
  upstream: { type: 'reach', kinds: ['impact'], help: 'Steps against the flow: a number, or all.' },
  downstream: { type: 'reach', kinds: ['impact'], help: 'Steps along the flow: a number, or all.' },
  page: { type: 'page', kinds: PICTURES, help: 'The paper of its sheet: A4, A3, letter or none.' },
  codes: device('Short codes stand at the arrows, with a legend below.'),
  pipes: device('Arrows with the same ends are drawn as one.'),
  gaps: device('Where two lines cross, the level one has a gap.'),
  raci: device('R, A, C and I stand where mechanisms with responsibilities arrive.'),
  squiggles: device('Names without room stand apart, with a squiggle to their line.'),
  'far-labels': device('Labels are repeated at each end that is far from them.'),
  'hide-tunnelled': device('Tunnelled arrows are left out; the sheet says how many.'),
  colour: {
    type: 'lens',
    kinds: PICTURES,
    help: 'What its boxes are coloured by: a scale, a dimension of categories, or a property.',
  },
  date: {
    type: 'date',
    kinds: PICTURES,
    help: 'The date of the levels: those of the last assessment that is not after it.',
  },
  since: { type: 'date', kinds: PICTURES, help: 'The date with which the levels are compared.' },
  gap: { type: 'date', kinds: PICTURES, help: 'The date of the target that the levels lack.' },
  where: {
    type: 'comparison',
    kinds: NAMED_VIEW_KINDS,
    help: 'What the activities to be shown have in common: where Risk = High.',
    isSeveral: true,
  },
  columns: {
    type: 'properties',
    kinds: NAMED_VIEW_KINDS,
    help: 'The properties to be told of each activity, with commas.',
  },
} as const satisfies Readonly<Record<string, ViewWordEntry>>;

export type ViewWord = keyof typeof VIEW_WORDS;

/** In the order of the table. */
export const viewWords = Object.keys(VIEW_WORDS).filter(isViewWord);

export function isViewWord(word: string): word is ViewWord {
  return Object.hasOwn(VIEW_WORDS, word);
}

/** What the table says of a word. */
export function viewWord(word: ViewWord): ViewWordEntry {
  return VIEW_WORDS[word];
}

export function isNamedViewKind(text: string): text is NamedViewKind {
  return NAMED_VIEW_KINDS.some((kind) => kind === text);
}

/** What a view of a kind can be of; empty: of the whole model alone. */
export function subjectsOf(kind: NamedViewKind): readonly ('activity' | 'object')[] {
  return kind === 'diagram' || kind === 'index' ? ['activity'] : VIEWS[kind].of;
}

/** What the view of some lines can be of: anything where its kind is not known. */
export function subjectsIn(lines: readonly ViewStatement[]): readonly ('activity' | 'object')[] {
  const kind = lines.find(({ word }) => word === 'kind')?.value?.text ?? '';
  return isNamedViewKind(kind) ? subjectsOf(kind) : ['activity', 'object'];
}

/** Whether a view of a kind has to be of something. */
export function needsSubject(kind: NamedViewKind): boolean {
  return kind === 'diagram' || (kind !== 'index' && VIEWS[kind].needs !== undefined);
}

/** The papers of sheets. */
export const VIEW_PAGES = ['A4', 'A3', 'letter', 'none'] as const;

export type ViewPage = (typeof VIEW_PAGES)[number];
