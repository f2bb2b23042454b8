/**
 * What the judge says of a drawing: the rules it holds to be inviolable, by name, and the figures by
 * which two drawings without a violation are compared. Plain data, in the order of the diagram.
 */
import type { Point } from '@idef0-studio/geometry';

/** Every rule that a drawing must keep without exception. The prefix is the thing that is wrong. */
export const RULES = [
  'line-diagonal',
  'line-through-box',
  'line-outside',
  'line-kink',
  'lines-overlap',
  'lines-abut',
  'lines-touch',
  'tree-broken',
  'tree-loop',
  'tree-repeats',
  'tree-loose-end',
  'path-off-line',
  'line-both-ways',
  'line-knot',
  'line-misread',
  'end-doubled',
  'arrow-missing',
  'arrow-extra',
  'end-missing',
  'end-extra',
  'end-mark',
  'end-side',
  'end-off-line',
  'end-direction',
  'feedback-astray',
  'code-wrong',
  'code-covered',
  'code-far',
  'tunnel-covered',
  'box-missing',
  'box-wrong',
  'box-outside',
  'box-off-staircase',
  'box-name-overflow',
  'box-node-covered',
  'label-on-label',
  'label-on-box',
  'label-on-line',
  'label-on-head',
  'label-outside',
  'label-overflow',
  'label-text',
  'label-far',
  'label-ambiguous',
  'squiggle-loose',
  'arrow-unlabelled',
  'part-unlabelled',
  'join-unlabelled',
  'agents-wrong',
  'agents-covered',
  'runs-differ',
] as const;

export type Rule = (typeof RULES)[number];

export interface Violation {
  readonly rule: Rule;
  /** One sentence that names what is wrong. */
  readonly message: string;
  /** Where to look, px in the drawing's coordinates. */
  readonly at: Point;
}

/** Numbers of one drawing; lower is better. */
export interface Figures {
  /** Points where a horizontal and a vertical run of two different arrows cross. */
  readonly crossings: number;
  /** Corners, and points where a branch leaves or joins a run. */
  readonly bends: number;
  /** Length of all lines, px, each piece once. */
  readonly length: number;
  /** Size of the drawing, px. */
  readonly width: number;
  readonly height: number;
  /** Pairs of parallel lines of two arrows that run side by side less than 5 px apart. */
  readonly tight: number;
  /** Arrows with a piece that one path takes forward and another backward. */
  readonly contraflow: number;
  /** Arrows with a feedback to a control that goes down and under instead of up and over. */
  readonly under: number;
  /** Legs shorter than 30 px between two that lead the same way. */
  readonly jogs: number;
  /** Ends at the top and bottom of the frame whose line turns aside and on again before it reaches anything. */
  readonly bent: number;
  /** Share of the drawing with nothing on it, percent. */
  readonly blank: number;
  /** Mean distance of the labels from their lines, px. */
  readonly labelGap: number;
  /** The longest way along a line from an end to a label that names it, px. */
  readonly unnamed: number;
}

export interface Verdict {
  readonly violations: readonly Violation[];
  readonly figures: Figures;
}

/** One group of rules: looks at the whole scene, returns what it finds. */
export type Check<Scene> = (scene: Scene) => readonly Violation[];
