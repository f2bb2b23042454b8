/**
 * The kinds of views: how each is asked for, what it can be of, and what it is called everywhere. The one table that title
 * blocks, the command line, the protocol and the commands of VS Code read; `npm run generate` hands it on to
 * those who may not import the model.
 */
import type { ActivityId, ObjectId } from './process-model.js';

/** How far a view follows the flow: a number of steps, or to its end. */
export type Reach = number | 'all';

/** What a view is of, where it is not of the whole model. */
export type ViewSubject = { readonly activity: ActivityId } | { readonly object: ObjectId };

/** A parameter is named after what it holds: `activity` or `object`, `of` where it may be either, else an option. */
export type ViewRequest =
  /** The context diagram as a map: the one box, its agents outside, purpose and viewpoint. */
  | { readonly kind: 'context' }
  /** The activities under one (all, where undefined), `depth` levels down (all, where undefined). */
  | { readonly kind: 'tree'; readonly activity?: ActivityId; readonly depth?: Reach }
  /** All activities of one level of the tree (1: the children of A0) and what flows between them, grouped
   *  by the activities above them; only those under `activity` where it is given. An activity above the
   *  level that nothing stands under is shown too, or its flow would be lost. */
  | { readonly kind: 'map'; readonly level: number; readonly activity?: ActivityId }
  /** The boxes of one diagram (A0, where undefined), and what each gives each other, as a matrix. */
  | { readonly kind: 'n2'; readonly activity?: ActivityId }
  /** One object: everything that makes it on the left, that takes it on the right, with its bundles. */
  | { readonly kind: 'object'; readonly object: ObjectId }
  /** What lies upstream and downstream of an activity or an object, across diagrams. */
  | {
      readonly kind: 'impact';
      readonly of: ViewSubject;
      readonly upstream: Reach;
      readonly downstream: Reach;
    };

export type ViewKind = ViewRequest['kind'];

/** What requests say besides what they are of. */
export interface ViewOptions {
  readonly level?: number;
  readonly depth?: Reach;
  readonly upstream?: Reach;
  readonly downstream?: Reach;
}

export interface ViewOption {
  readonly name: keyof ViewOptions;
  /** A level of the node tree, from 1; or how far to go. */
  readonly type: 'level' | 'reach';
  /** What is taken where nothing is said. */
  readonly usual: Reach;
  /** Whether a request may leave it out. */
  readonly isOptional?: true;
  /** Its help on the command line. */
  readonly help: string;
}

export interface ViewDescription {
  /** In title blocks: `Node tree`. */
  readonly name: string;
  /** At the head of the preview; undefined: the name. */
  readonly heading?: string;
  /** In the help of the command line, behind its kind. */
  readonly shows: string;
  /** What it can be of; empty: of the whole model alone. */
  readonly of: readonly ('activity' | 'object')[];
  /** What has to be said, with an example; undefined: without it the view is of the whole model. */
  readonly needs?: string;
  /** What its requests say besides. */
  readonly options: readonly ViewOption[];
  readonly command: ViewCommand;
  /** On the sheet: how to read what the standard does not know. */
  readonly legend?: string;
  /** What has larger text, where that on paper is too small to be read. */
  readonly larger?: string;
}

/** The command of VS Code. */
export interface ViewCommand {
  readonly name: string;
  /** As menus and the palette show it. */
  readonly title: string;
  /** What it has to know: what the view is of, or which level it shows. */
  readonly asks?: 'subject' | 'level';
  /** Over the list to choose from, where that is not clear. */
  readonly question?: string;
}

/** In the order of lists and menus. */
export const VIEWS: Readonly<Record<ViewKind, ViewDescription>> = {
  context: {
    name: 'Context',
    shows: 'the model and its surroundings',
    of: [],
    options: [],
    command: { name: 'showContext', title: 'Show Context View' },
  },
  tree: {
    name: 'Node tree',
    shows: 'the nodes',
    of: ['activity'],
    options: [
      {
        name: 'depth',
        type: 'reach',
        usual: 'all',
        isOptional: true,
        help: 'levels to show, or all',
      },
    ],
    command: {
      name: 'showNodeTree',
      title: 'Show Node Tree…',
      asks: 'subject',
      question: 'Activity whose node tree to show: type its number or its name',
    },
    larger: 'A tree of fewer levels, or of a part of the model, has larger text.',
  },
  map: {
    name: 'Relationship map',
    shows: 'who gives what to whom on one level',
    of: ['activity'],
    options: [
      { name: 'level', type: 'level', usual: 1, help: 'level of the tree, 1 for the boxes of A0' },
    ],
    command: {
      name: 'showMap',
      title: 'Show Relationship Map…',
      asks: 'level',
      question: 'Level of the node tree to map',
    },
    legend:
      'Beside each box stands what comes in, with the number and the colour of the box that it comes from. The more objects a line carries, the wider it is. Where lines cross, the one with the gap runs below. Boxes of one frame that serve the same others share a line.',
    larger: 'A map of a part of the model has larger text.',
  },
  n2: {
    name: 'N² chart',
    shows: 'what the boxes of one diagram give each other, as a matrix',
    of: ['activity'],
    options: [],
    command: {
      name: 'showN2',
      title: 'Show N² Chart…',
      asks: 'subject',
      question: 'Activity whose diagram to show as an N² chart: type its number or its name',
    },
    legend:
      'What stands in a cell goes from the box of its row to the box of its column: as input (I), control (C) or mechanism (M), or out of the diagram (O). The first row has what comes in across the border, the last column what goes out.',
  },
  object: {
    name: 'Object',
    heading: 'Makers and takers',
    shows: 'who makes and takes it',
    of: ['object'],
    needs: 'an object, such as \'--of "Order"\'',
    options: [],
    command: {
      name: 'showObject',
      title: 'Show Object View…',
      asks: 'subject',
      question: 'Object to show with its makers and takers: type its name',
    },
  },
  impact: {
    name: 'Impact',
    shows: 'what lies before and behind',
    of: ['activity', 'object'],
    needs: "an activity or object, such as '--of A22'",
    options: [
      { name: 'upstream', type: 'reach', usual: 2, help: 'steps against the flow, or all' },
      { name: 'downstream', type: 'reach', usual: 2, help: 'steps along the flow, or all' },
    ],
    command: {
      name: 'showImpact',
      title: 'Show Impact…',
      asks: 'subject',
      question: 'Activity or object whose impact to show: type its name',
    },
    legend:
      'A column is one step along the flow. Before each box stands what comes in, with the number of the box that it comes from.',
    larger: 'Fewer steps have larger text.',
  },
};

/** In the order of the table. */
export const VIEW_KINDS = Object.keys(VIEWS).filter(isViewKind);

function isViewKind(text: string): text is ViewKind {
  return text in VIEWS;
}
