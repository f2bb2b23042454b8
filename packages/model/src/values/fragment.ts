/**
 * What one file says, names unresolved: the value that `language` lowers a document to and
 * `assemble` reads. Plain, readonly, printable as JSON, and cached by document.
 */

import type { PlainKind } from './plain-kinds.js';
import type { ModelText, TextsByKeyword } from './text-properties.js';

/** Where a piece of text stands: offsets in UTF-16 code units from the start of the document. */
export interface Origin {
  /** URI of the document. */
  readonly document: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** A value of a file whose places need not be known, at any depth: what an importer makes has none. A value
 *  with places is one too. */
export type Unplaced<T> = T extends readonly (infer Item)[]
  ? readonly Unplaced<Item>[]
  : T extends object
    ? { readonly [Key in keyof T as Exclude<Key, Places>]: Unplaced<T[Key]> } & {
        readonly [Key in keyof T as Extract<Key, Places>]?: T[Key];
      }
    : T;

/** The fields that say where something stands. */
type Places = 'document' | 'origin' | 'line' | 'textReferences';

/** The four sides of a box (FIPS 183 §3.2.1): Input, Control, Output, Mechanism. */
export type IcomRole = 'control' | 'input' | 'output' | 'mechanism';

/** A name as written, quotes of a backquoted name removed, inner blanks folded to one.
 *  `qualifier` holds the names before the last dot: `Parent.Name` is {qualifier: ['Parent'], text: 'Name'}.
 *  A node reference (`A22`, `A4.12`) is a name whose `node` is true. `text` is empty where the
 *  author has not typed the name yet. */
export interface Name {
  readonly text: string;
  readonly qualifier: readonly string[];
  readonly node: boolean;
  readonly origin: Origin;
}

/** A string or a Markdown text between triple quotes, without its quotes and common indentation. */
export interface Text {
  readonly text: string;
  /** Where it is from, in the order written. */
  readonly sources?: readonly Text[];
  /** Who it is for, in words of the author's own; undefined where nothing says so. */
  readonly audience?: readonly Text[];
  /** With its sources and audience. */
  readonly origin: Origin;
}

/** A place in a text that refers to something by a name in backquotes, by a node number, or by a reference expression. */
export interface TextReference {
  /** The name, or the expression, with blanks and escapes as they read. */
  readonly text: string;
  /** Whether it stands in backquotes. */
  readonly isQuoted: boolean;
  /** Whether the text stands between triple quotes, where nothing is escaped. */
  readonly isLong: boolean;
  /** Without the backquotes. */
  readonly origin: Origin;
}

export interface Fragment {
  /** URI of the document. */
  readonly document: string;
  /** The model that the file belongs to; undefined where the header is missing. */
  readonly model: Name | undefined;
  /** The text after the model's name, and its body, where this file holds them. */
  readonly body: ModelBody | undefined;
  readonly externals: readonly ExternalDeclaration[];
  readonly objects: readonly ObjectDeclaration[];
  readonly bundles: readonly BundleDeclaration[];
  readonly plainElements: readonly PlainDeclaration[];
  readonly assessments: readonly AssessmentDeclaration[];
  /** Activities at the top level of the file (a model has one root). */
  readonly activities: readonly ActivityDeclaration[];
  readonly decompositions: readonly Decomposition[];
  /** Comments that silence findings, in document order. */
  readonly ignores: readonly Ignore[];
  /** What its texts refer to, in document order; undefined where they refer to nothing. The texts say it too: here it
   *  has its places. */
  readonly textReferences?: readonly TextReference[];
}

/** A comment `// idef0-ignore box/no-control, box/no-output: reason`, which silences the findings of its
 *  codes that begin on one line: its own, or where it stands alone the next one that holds more than
 *  comments. */
export interface Ignore {
  readonly codes: readonly IgnoredCode[];
  /** What stands behind the colon; undefined where nothing does. */
  readonly reason: string | undefined;
  /** Of the comment. */
  readonly origin: Origin;
  /** Of the line that it is about, its end included; empty at the end of the file where none follows. */
  readonly line: Origin;
}

export interface IgnoredCode {
  readonly code: string;
  readonly origin: Origin;
}

export type Profile = 'fips183' | 'iso31320' | 'gost' | 'relaxed';
export type Status = 'working' | 'draft' | 'recommended' | 'publication';

/** Which numbers of activities are drawn and listed: node numbers, the author's own ones, or both. */
export type Numbering = 'nodes' | 'ids' | 'both';

/** What the form around a diagram says of it (FIPS 183 annex C.4). Each field is undefined where it is not written. */
export interface FormFields {
  readonly author?: Text;
  /** A day, a month, or other words. */
  readonly date?: Text;
  /** In the order written. */
  readonly revisions?: readonly Revision[];
  readonly status?: StatusWord;
}

export interface Revision {
  readonly number: Text;
  readonly date?: Text;
  /** What has changed. */
  readonly change?: Text;
}

export interface StatusWord {
  readonly text: Status;
  readonly origin: Origin;
}

/** `title` is the string after the model's name. Each field is undefined where it is not written. */
export interface ModelBody extends Readonly<Partial<Record<ModelText, Text>>>, FormFields {
  readonly profile?: Profile;
  readonly numbers?: Numbering;
  /** A tag of BCP 47, such as `ru`: the language that the model is written in. */
  readonly language?: string;
  /** What it was called before; undefined where nothing says so. */
  readonly formerly?: readonly Name[];
  /** Who it is for; undefined where nothing says so. */
  readonly audience?: readonly Text[];
  /** True where a `{ ... }` was written, even an empty one: only one file may hold it. */
  readonly braces: boolean;
  readonly origin: Origin;
}

/** An agent outside the model; what it outputs enters the model, what it inputs leaves it. */
export interface ExternalDeclaration {
  readonly name: Name;
  readonly definition?: Text;
  readonly lists: readonly IcomList[];
  readonly texts: Texts;
  /** Range of the whole declaration; `name.origin` is that of the name. */
  readonly origin: Origin;
}

export interface ObjectDeclaration {
  readonly name: Name;
  readonly definition?: Text;
  readonly texts: Texts;
  readonly origin: Origin;
}

export interface BundleDeclaration {
  readonly name: Name;
  readonly definition?: Text;
  readonly texts: Texts;
  readonly parts: readonly BundlePart[];
  readonly origin: Origin;
}

export interface BundlePart {
  readonly name: Name;
  readonly definition?: Text;
}

/** An element of one of the `PLAIN_KINDS`. */
export interface PlainDeclaration {
  readonly kind: PlainKind;
  readonly name: Name;
  readonly definition?: Text;
  readonly texts: Texts;
  /** A name, or `#2a7f3f`. */
  readonly colour?: Text;
  /** What values a property has. */
  readonly type?: Text;
  readonly unit?: Text;
  /** What it lists, in the order written. */
  readonly members: readonly MemberDeclaration[];
  /** Of a scenario, in the order written; undefined where there are none. */
  readonly steps?: readonly StepDeclaration[];
  /** Of a view, in the order written; undefined where there are none. */
  readonly lines?: readonly ViewStatement[];
  /** Of a map the model that it leads to; its name is that of the model that it leads from. */
  readonly right?: Name;
  /** Of a map, in the order written. */
  readonly relations?: readonly MapRelation[];
  readonly origin: Origin;
}

/** How what stands on the left is related to what stands on the right: it is the same, covers it, is a part of it, or has
 *  to do with it. */
export type RelationSign = '=' | '>' | '<' | '~';

/** A line of a map. A number that stands for an activity is a name of digits. */
export interface MapRelation {
  readonly sign: RelationSign;
  /** Undefined for `none`: the other side alone has what is named. */
  readonly left: Name | undefined;
  /** Empty for `none`. */
  readonly right: readonly Name[];
  readonly note?: Text;
  /** Of the whole line. */
  readonly origin: Origin;
}

/** Something that happens in a scenario: `step C <- A, B -> X "why"`. */
export interface StepDeclaration {
  /** The activities or agents that do it side by side. */
  readonly actors: readonly Name[];
  /** The steps that it follows, by who does them. Empty where it follows none, undefined where it follows the one above. */
  readonly from?: readonly Name[];
  /** What it hands on to the steps that follow it. */
  readonly objects: readonly Name[];
  readonly text?: Text;
  /** Range of the whole statement. */
  readonly origin: Origin;
}

/** A line of a view: `kind impact`, `of Change Request`, `where Risk = High`. */
export interface ViewStatement {
  /** One of `VIEW_WORDS`. */
  readonly word: string;
  /** What it names; empty where it is still to be typed, or names nothing. */
  readonly names: readonly Name[];
  /** A kind, a number, a date or a paper; behind `=` what is compared. */
  readonly value?: Text;
  /** Range of the whole line. */
  readonly origin: Origin;
}

export interface MemberDeclaration {
  readonly number?: number;
  readonly name: Name;
  readonly definition?: Text;
}

/** What a scale says of activities: `assess` as it was found, `target` as it is to be. */
export interface AssessmentDeclaration {
  readonly kind: 'assess' | 'target';
  /** A year, a month or a day. */
  readonly date?: Text;
  readonly scale: Name;
  readonly definition?: Text;
  readonly ratings: readonly RatingDeclaration[];
  readonly origin: Origin;
}

export interface RatingDeclaration {
  /** What is rated: an activity, by its name or node. */
  readonly element: Name;
  /** Undefined where it is still to be typed. */
  readonly level?: LevelReference;
  /** What tells so. */
  readonly evidence?: Text;
}

/** A level of the scale, as written. */
export interface LevelReference {
  readonly text: string;
  /** Whether it is the number of the level, and not its name. */
  readonly isNumber: boolean;
  readonly origin: Origin;
}

/** The texts in the body of an element: properties by their keywords, the others in the order written. */
export interface Texts extends TextsByKeyword<Text> {
  readonly outcomes: readonly Outcome[];
  /** In activities alone. */
  readonly satisfies: readonly Satisfies[];
  readonly includes: readonly Scope[];
  readonly excludes: readonly Scope[];
  /** Values of properties of the author's own, each property once. */
  readonly properties?: readonly PropertyValue[];
  /** What the element was called before, in the order written; undefined where nothing says so. */
  readonly formerly?: readonly Name[];
  /** Who it is for; undefined where nothing says so. */
  readonly audience?: readonly Text[];
  /** Of an activity: what the form of its own diagram says, where that differs from the model's. */
  readonly form?: FormFields;
}

/** What value a property of the author's own has: `property Risk = High`. */
export interface PropertyValue {
  readonly name: Name;
  /** Undefined where it is still to be typed. */
  readonly value?: Text;
  /** Range of the whole statement. */
  readonly origin: Origin;
}

/** What holds once an activity is done well. It has a name or a text, or both. */
export interface Outcome {
  /** The number that the author fixed; the others count on from the one before. */
  readonly number?: number;
  readonly name?: Name;
  readonly text?: Text;
  readonly satisfies?: Satisfies;
  /** Range of the whole statement. */
  readonly origin: Origin;
}

/** What asks for an outcome or an activity. */
export interface Satisfies {
  /** `satisfies none`: nothing asks for it. */
  readonly none: boolean;
  readonly clauses: readonly ClauseReference[];
  /** Range of the keyword and all behind it. */
  readonly origin: Origin;
}

/** A clause of a catalog, as written: `Ed1.04.3`, or `04.4.1` of the catalog that stands before it. */
export interface ClauseReference {
  /** What stands between its dots, where a number is one: `Ed1` and `04.3`. */
  readonly parts: readonly Text[];
  readonly origin: Origin;
}

/** What belongs to an element, or what does not. */
export interface Scope {
  readonly text: Text;
  /** Names of what does it instead, or knows more of it. */
  readonly see: readonly Name[];
  /** The same where it stands outside of all models, in words. */
  readonly seeTexts?: readonly Text[];
  /** What it is made of, in the order written. */
  readonly parts?: readonly Omit<Scope, 'parts'>[];
  /** Of the whole statement. */
  readonly origin: Origin;
}

/** An activity nested to any depth. A stub makes, takes and counts in From/To lists but has no diagram. */
export interface ActivityDeclaration {
  readonly kind: 'activity' | 'stub';
  /** The number that the author fixed: `stub 6 Portfolio Management`. */
  readonly number?: number;
  readonly name: Name;
  readonly definition?: Text;
  readonly content: ActivityContent;
  readonly origin: Origin;
}

/** Adds to an activity from a file of its own. `target` is a name, a qualified name or a node reference. */
export interface Decomposition {
  readonly target: Name;
  readonly content: ActivityContent;
  readonly origin: Origin;
}

export interface ActivityContent {
  readonly texts: Texts;
  /** In the order written; the same role may have several lists, which count as one. */
  readonly lists: readonly IcomList[];
  readonly calls: readonly Name[];
  readonly children: readonly ActivityDeclaration[];
  readonly objects: readonly ObjectDeclaration[];
  readonly bundles: readonly BundleDeclaration[];
}

export interface IcomList {
  readonly role: IcomRole;
  /** `each control X`: holds for the direct children, not for stubs nor for the makers of the object. */
  readonly each: boolean;
  /** `control none`: the list is closed and empty. */
  readonly none: boolean;
  readonly entries: readonly IcomEntry[];
  /** Range of the keyword. */
  readonly origin: Origin;
}

/** `(X)` hides X from the parent diagram ('parent'); `X()` hides X from the child diagram ('child'). */
export type Tunnel = 'none' | 'parent' | 'child';

export interface IcomEntry {
  readonly object: Name;
  readonly tunnel: Tunnel;
  /** `<- A22`: only from there; empty where not written. A parent means whatever is under it. */
  readonly from: readonly Name[];
  /** `: responsible` and the like, on mechanisms only. */
  readonly responsibilities: readonly string[];
  readonly definition?: Text;
  /** Range of the whole entry; `object.origin` is that of the name. */
  readonly origin: Origin;
}
