/**
 * The kinds of plain elements, by their keywords: the one list of them. A plain element has a name and what is said of it,
 * but no arrows. What reads, resolves, compares, prints, completes, shows and explains such elements follows the list, so
 * that a new kind is an entry here and a word of the grammar.
 */

/** What plain elements may list. */
export type MemberKind = 'level' | 'clause' | 'value';

interface PlainKindEntry {
  /** One sentence for completion and hover. */
  readonly help: string;
  /** What completion writes, where the keyword alone is not enough: a snippet of the Language Server Protocol. */
  readonly snippet?: string;
  /** Whether its names are those of objects too, unlike those of all that the model declares, or a name space of their own. */
  readonly names: 'of objects' | 'their own';
  /** Whether the texts of elements, such as `description`, may stand in its body. */
  readonly hasTexts: boolean;
  /** What its body lists by name, each perhaps with a number before the name and a definition behind it. */
  readonly member?: MemberKind;
  /** Whether its body lists activities, by their names or nodes. */
  readonly listsActivities?: boolean;
  /** Whether it leads from one model to another, and its body relates activities of the two, a relation a line. */
  readonly isMap?: boolean;
  /** Whether its name may have a part before a dot, which groups elements of the kind: `Value Chain.Primary`. */
  readonly isGrouped?: boolean;
  /** Whether `colour` may stand in its body. */
  readonly hasColour?: boolean;
  /** Whether `type` and `unit` may stand in its body, and its values in the bodies of others. */
  readonly hasValues?: boolean;
  /** Whether `step` may stand in its body. */
  readonly hasSteps?: boolean;
  /** Whether lines of `VIEW_WORDS` stand in its body. */
  readonly hasViewLines?: boolean;
  /** Whether what it lists has no name but a number, such as `04.3` or `Annex A`, with its title behind it. */
  readonly listsNumbers?: boolean;
  /** Whether it holds for all models of a workspace: a file of such elements alone belongs to no model. */
  readonly isShared?: boolean;
  /** A soft word is a keyword only at the start of a statement; elsewhere it is a name, so that old texts keep their
   *  meaning. */
  readonly isSoft?: boolean;
  /** How editors show it, by its name in the Language Server Protocol. */
  readonly symbol: 'Constant' | 'Enum' | 'EnumMember' | 'Event';
}

/** In the order in which they are offered, printed and shown. */
export const PLAIN_KINDS = {
  role: {
    help: 'Somebody or something that performs activities: a mechanism.',
    names: 'of objects',
    hasTexts: true,
    symbol: 'EnumMember',
  },
  scale: {
    help: 'Levels by which things are told apart: numbered in their order, or names alone.',
    snippet: 'scale ${1:Name} "${2:What it tells}" {\n  1 $0\n}',
    names: 'their own',
    hasTexts: true,
    member: 'level',
    isSoft: true,
    symbol: 'Enum',
  },
  catalog: {
    help: 'The clauses of an outside document that outcomes and activities satisfy, one a line.',
    snippet: 'catalog ${1:Name} "${2:The document}" {\n  ${3:1.1} "$0"\n}',
    names: 'their own',
    hasTexts: true,
    member: 'clause',
    listsNumbers: true,
    isShared: true,
    isSoft: true,
    symbol: 'Enum',
  },
  category: {
    help: 'A group of activities, and of all that is inside them: Dimension.Category.',
    snippet: 'category ${1:Dimension}.${2:Name} "${3:What it holds}" {\n  $0\n}',
    names: 'their own',
    hasTexts: true,
    listsActivities: true,
    isGrouped: true,
    hasColour: true,
    isSoft: true,
    symbol: 'Enum',
  },
  map: {
    help: 'What the activities of one model are in another, a relation a line: A = B, A > B, C, A < B, A ~ B, A = none.',
    snippet: 'map ${1:Model} -> ${2:Other Model} "${3:How it was made}" {\n  $0\n}',
    names: 'their own',
    hasTexts: true,
    isMap: true,
    isShared: true,
    isSoft: true,
    symbol: 'Enum',
  },
  property: {
    help: "A property of the author's own; in the body of an element its value there: property Risk = High.",
    snippet: 'property ${1:Name} "${2:What it tells}" {\n  type ${3:text}$0\n}',
    names: 'their own',
    hasTexts: true,
    member: 'value',
    hasValues: true,
    isSoft: true,
    symbol: 'Constant',
  },
  scenario: {
    help: 'Steps that follow one another: who does something, and what is handed on.',
    snippet: 'scenario ${1:Name} "${2:From what to what}" {\n  step $0\n}',
    names: 'their own',
    hasTexts: true,
    hasSteps: true,
    isSoft: true,
    symbol: 'Event',
  },
  view: {
    help: 'A picture under a name of its own: its kind, what it is of, and how it is drawn, one a line.',
    snippet: 'view ${1:Name} "${2:What it shows}" {\n  kind ${3:impact}\n  of $0\n}',
    names: 'their own',
    hasTexts: true,
    hasViewLines: true,
    isSoft: true,
    symbol: 'Event',
  },
  term: {
    help: 'A word of the field and what it means, perhaps with where that is from; an object may have its name.',
    snippet: 'term ${1:Name} "${2:What it means}"$0',
    names: 'their own',
    hasTexts: true,
    isSoft: true,
    symbol: 'Constant',
  },
} as const satisfies Readonly<Record<string, PlainKindEntry>>;

export type PlainKind = keyof typeof PLAIN_KINDS;

/** In the order of the table. */
export const plainKinds = Object.keys(PLAIN_KINDS).filter(isPlainKind);

export function isPlainKind(keyword: string): keyword is PlainKind {
  return Object.hasOwn(PLAIN_KINDS, keyword);
}

/** What the elements of a kind list; undefined where they list nothing. */
export function memberOf(kind: PlainKind): MemberKind | undefined {
  return plainKind(kind).member;
}

/** What the table says of a kind. */
export function plainKind(kind: PlainKind): PlainKindEntry {
  return PLAIN_KINDS[kind];
}

/** Those of one kind, in their order. */
export function ofKind<T extends { readonly kind: PlainKind }>(
  all: readonly T[],
  wanted: string,
): readonly T[] {
  return all.filter(({ kind }) => kind === wanted);
}

/** Identity of what an element lists, from the name of the element and its own. */
export function memberId(element: string, name: string): string {
  return `${element}/${name}`;
}
