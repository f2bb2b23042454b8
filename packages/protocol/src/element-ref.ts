/** Which element of a picture is meant: by what it stands for, so that it is found again after edits elsewhere, in
 *  the picture and in the model. */

export type ElementRef = DiagramElementRef | ViewElementRef;

export type DiagramElementRef =
  /** The box of an activity, by its id. */
  | { readonly kind: 'box'; readonly activity: string }
  /** A line, by the id of its DiagramArrow. */
  | { readonly kind: 'arrow'; readonly arrow: string }
  | LabelRef;

/** What is written at an arrow: its object, or that of a branch. */
export interface LabelRef {
  readonly kind: 'label';
  readonly arrow: string;
  readonly object: string;
  /** Which of the labels with this object at this arrow, from 2 on; undefined for the first. */
  readonly repeat?: number;
}

/** Each by the id that it has in the `View`; a label by that of its line. */
export type ViewElementRef =
  | { readonly kind: 'view-group'; readonly group: string }
  | { readonly kind: 'view-node'; readonly node: string }
  | { readonly kind: 'view-line'; readonly line: string }
  | { readonly kind: 'view-label'; readonly line: string };
