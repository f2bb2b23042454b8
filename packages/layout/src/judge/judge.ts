/**
 * The judge of layouts: holds a drawing against the diagram that it shows. It shares no code with the
 * router, so that neither can hide a fault of the other; CI runs it over every kind of diagram.
 */
import type { Drawing, TextMeasurer } from '@idef0-studio/geometry';
import type { Diagram } from '@idef0-studio/model';
import { figuresOf } from './figures.js';
import { checkAgents } from './rules/agent-rules.js';
import { checkBoxes } from './rules/box-rules.js';
import { checkCodes } from './rules/code-rules.js';
import { checkEnds } from './rules/end-rules.js';
import { checkFeedback } from './rules/feedback-rules.js';
import { checkLabels } from './rules/label-rules.js';
import { checkLines } from './rules/line-rules.js';
import { checkMarks } from './rules/mark-rules.js';
import { checkNaming } from './rules/naming-rules.js';
import { checkReading } from './rules/reading-rules.js';
import { checkPairs } from './rules/pair-rules.js';
import { checkTrees } from './rules/tree-rules.js';
import { sceneOf, type Scene } from './scene/scene.js';
import type { Check, Verdict } from './verdict.js';

const CHECKS: readonly Check<Scene>[] = [
  checkBoxes,
  checkLines,
  checkPairs,
  checkTrees,
  checkEnds,
  checkReading,
  checkFeedback,
  checkCodes,
  checkMarks,
  checkAgents,
  checkLabels,
  checkNaming,
];

/** What is wrong with a drawing of a diagram (nothing, in a clean one), and its figures. Accepts a drawing
 *  with or without its sheet, in whatever state; never throws. The rules are those of `Rule`. */
export function judge(
  diagram: Diagram,
  drawing: Drawing,
  options: { readonly measure: TextMeasurer },
): Verdict {
  const scene = sceneOf(diagram, drawing, options.measure);
  return { violations: CHECKS.flatMap((check) => check(scene)), figures: figuresOf(scene) };
}
