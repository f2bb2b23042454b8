/**
 * What a finding tells quick fixes, and the search for its cause, besides its place: names and ids, plain JSON. Each
 * kind is a repair or a slip, and lists who finds it.
 */
import type { IcomRole } from './fragment.js';
import type { ListOrder } from './list-order.js';

/** Of an activity or of an object. */
type Id = string;

export type FindingData =
  | AddDefinition
  | AddEntry
  | AddModelText
  | BoxCount
  | BrokenName
  | Drop
  | DropDeclaration
  | DropEntry
  | DropFormer
  | DropTunnel
  | HideFromChild
  | ListOrders
  | MisspeltDeclaration
  | MixedLetters
  | NearActivity
  | NearClause
  | NearElement
  | NearModel
  | NearName
  | NearTextName
  | NoObject
  | NotMade
  | NotTaken
  | OnePart
  | Renamed
  | Silent
  | OtherDuty
  | SplitLine
  | SplitOutcome
  | SplitName
  | TurnBoxes;

/** `box/no-definition`, and with an object `object/no-definition`. */
export interface AddDefinition {
  readonly kind: 'add-definition';
  readonly name: string;
  readonly object?: Id;
}

/** `balance/…`, `from/not-made`: a list of the activity lacks the object. `box/no-control`, `box/no-output`,
 *  `box/unconnected`: it lacks any. */
export interface AddEntry {
  readonly kind: 'add-entry';
  /** Empty where no activity is known. */
  readonly activity: Id;
  readonly role: IcomRole;
  readonly object?: Id;
  /** `box/silent` tells it at the activity above: here it is not shown, and comments may silence it. */
  readonly isToldAbove?: true;
}

/** `model/no-purpose`, `model/no-viewpoint`. */
export interface AddModelText {
  readonly kind: 'add-model-text';
  readonly keyword: string;
}

/** `box/count`: the activity has so many boxes on its diagram. */
export interface BoxCount {
  readonly kind: 'box-count';
  readonly activity: Id;
  readonly count: number;
}

/** `name/unknown`, `name/stands-alone`: one name stands in two entries. */
export interface BrokenName {
  readonly kind: 'broken-name';
  /** The objects that lack this place. */
  readonly meant: readonly Id[];
}

/** `call/cycle`, `box/calls`, `box/caller-decomposed`: the reference, as written. */
export interface Drop {
  readonly kind: 'drop';
  readonly text: string;
}

/** `object/unused`. */
export interface DropDeclaration {
  readonly kind: 'drop-declaration';
  readonly object: Id;
}

/** `balance/output-not-made`, `list/input-and-control`, `list/own-output`. */
export interface DropEntry {
  readonly kind: 'drop-entry';
  readonly activity: Id;
  /** Which list has it; undefined where more than one may. */
  readonly role?: IcomRole;
  readonly object: Id;
}

/** `name/former-…`: the line goes. */
export interface DropFormer {
  readonly kind: 'drop-former';
}

/** `tunnel/hides-nothing`. */
export interface DropTunnel {
  readonly kind: 'drop-tunnel';
}

/** `balance/not-taken`: what the activity takes and nobody inside. */
export interface HideFromChild {
  readonly kind: 'hide-from-child';
  readonly activity: Id;
  readonly role: IcomRole;
  readonly object: Id;
}

/** `layout/list-order`: these lists would draw better so. */
export interface ListOrders {
  readonly kind: 'list-orders';
  readonly orders: readonly ListOrder[];
}

/** `name/unknown`: the one declaration spells the name otherwise than its uses, which say `name`. */
export interface MisspeltDeclaration {
  readonly kind: 'misspelt-declaration';
  readonly name: Id;
  /** The objects that lack this place. */
  readonly meant: readonly Id[];
}

/** `name/mixed-letters`: a word, and how it is written in one alphabet. */
export interface MixedLetters {
  readonly kind: 'mixed-letters';
  readonly word: string;
  readonly instead: string;
}

/** `decompose/unknown`: names of activities that may be meant. */
export interface NearActivity {
  readonly kind: 'near-activity';
  readonly activities: readonly string[];
}

/** `trace/unknown`: what may be meant, a catalog or the number of a clause. */
export interface NearClause {
  readonly kind: 'near-clause';
  readonly written: string;
}

/** `assess/unknown-scale`, `assess/unknown-level`, `property/unknown`, `property/choice`,
 *  `scenario/unknown-…`, `view/unknown-…`: the name that may be meant. */
export interface NearElement {
  readonly kind: 'near-element';
  readonly written: string;
}

/** `name/no-model`: the model, or the activity, that may be meant before the dot. */
export interface NearModel {
  readonly kind: 'near-model';
  readonly name: string;
}

/** `name/unknown`, `name/nearly-known`, `name/stands-alone`. */
export interface NearName {
  readonly kind: 'near-name';
  /** The objects that lack this place. */
  readonly meant: readonly Id[];
}

/** `text/unknown-name`: the name that may be meant. */
export interface NearTextName {
  readonly kind: 'near-text-name';
  readonly written: string;
}

/** `name/unknown`: an activity or an agent has the name. */
export interface NoObject {
  readonly kind: 'no-object';
}

/** `object/not-made`. */
export interface NotMade {
  readonly kind: 'not-made';
  readonly object: Id;
}

/** `object/not-taken`. */
export interface NotTaken {
  readonly kind: 'not-taken';
  readonly object: Id;
}

/** `bundle/one-part-used`. */
export interface OnePart {
  readonly kind: 'one-part';
  readonly parts: readonly Id[];
}

/** `raci/two-accountable`: the responsibility that another bears already. */
export interface OtherDuty {
  readonly kind: 'other-duty';
  readonly word: string;
}

/** Findings of unknown names: what had the name is called otherwise now. */
export interface Renamed {
  readonly kind: 'renamed';
  readonly name: string;
  /** The objects that lack this place. */
  readonly meant: readonly Id[];
}

/** `box/silent`: these say nothing of what they take and make. */
export interface Silent {
  readonly kind: 'silent';
  readonly boxes: readonly Id[];
}

/** `name/unknown`, `name/swallowed-keyword`: a keyword is inside of a name. */
export interface SplitLine {
  readonly kind: 'split-line';
  /** The keyword. */
  readonly before: string;
  /** Where the blank before it stands, from the start of the name on. */
  readonly offset: number;
  /** The objects that lack this place. */
  readonly meant?: readonly Id[];
}

/** `name/swallowed-keyword`: what asks for an outcome is read as a part of its name. */
export interface SplitOutcome {
  readonly kind: 'split-outcome';
  /** Length of its name. */
  readonly at: number;
}

/** `name/unknown`: two names without a comma. */
export interface SplitName {
  readonly kind: 'split-name';
  /** Length of the first one. */
  readonly at: number;
  /** The objects that lack this place. */
  readonly meant: readonly Id[];
}

/** `layout/box-order`: the box of this index and the next one would draw better in the other order. */
export interface TurnBoxes {
  readonly kind: 'turn-boxes';
  /** Whose boxes they are. */
  readonly activity: Id;
  readonly box: number;
}
