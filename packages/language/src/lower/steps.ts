/** The steps of scenarios: `step C <- A, B -> X, Y "why"`. */
import type { StepDeclaration } from '@idef0-studio/model';
import type * as Ast from '../generated/ast.js';
import { originOf, report, type Lowering } from './lowering.js';
import { namesOf } from './names.js';
import { proseOf } from './texts.js';

/** A step; none where the author has not typed yet who does it. */
export function lowerStep(lowering: Lowering, step: Ast.Step): readonly StepDeclaration[] {
  const actors = namesOf(lowering, step.actors);
  const begins = (step.begins ?? []).length > 0;
  const from = namesOf(lowering, step.from);
  const objects = namesOf(lowering, step.objects);
  const [first, ...others] = step.texts ?? [];
  const text = proseOf(lowering, first);
  for (const other of others) {
    const message = 'A step has one text; join the two or remove this one.';
    report(lowering, 'syntax/second-text', message, originOf(lowering, other));
  }
  if (begins && from.length > 0) {
    const message = "'<- none' says that the step follows none; remove 'none' or the names.";
    report(lowering, 'syntax/none-with-names', message, originOf(lowering, step));
  }
  if (actors.length === 0) return [];
  const isSaid = begins || from.length > 0;
  return [
    {
      actors,
      ...(isSaid && { from }),
      objects,
      ...(text !== undefined && { text }),
      origin: originOf(lowering, step),
    },
  ];
}
