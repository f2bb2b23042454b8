/** How activities stand on scales: what `assess` and `target` say, with the names in it resolved. */
import { levelOf, scaleOf } from '../assemble/levels.js';
import { nameKey, writtenName } from '../names/name-key.js';
import type { ModelQueries } from '../queries/queries.js';
import type { AssessmentDeclaration, RatingDeclaration } from '../values/fragment.js';
import { rememberedByRevision } from '../values/memo.js';
import type { Activity, PlainElement, PlainMember } from '../values/process-model.js';
import { findActivity } from './find-activity.js';

export interface Assessment {
  readonly declaration: AssessmentDeclaration;
  /** Undefined where the model has no such scale. */
  readonly scale: PlainElement | undefined;
  readonly ratings: readonly Rating[];
}

export interface Rating {
  readonly declaration: RatingDeclaration;
  /** Undefined where no single activity is meant. */
  readonly activity: Activity | undefined;
  /** Undefined where the scale has no such level. */
  readonly level: PlainMember | undefined;
}

/** Those of all files, in document order. */
export const assessmentsIn: (model: ModelQueries) => readonly Assessment[] = rememberedByRevision(
  (model: ModelQueries) => model.assessments().map((each) => assessed(model, each)),
);

/** An assessment of the model, with its names resolved. */
export function assessed(model: ModelQueries, declaration: AssessmentDeclaration): Assessment {
  const scale = scaleOf(model.plainElements('scale'), declaration);
  const ratings = declaration.ratings.map((rating) => ({
    declaration: rating,
    activity: findActivity(model, writtenName(rating.element)),
    level: rating.level && levelOf(scale, rating.level),
  }));
  return { declaration, scale, ratings };
}

/** A level as readers see it: `2 Repeatable`. */
export function levelLabel({ number, name }: PlainMember): string {
  return number === undefined ? name : `${number} ${name}`;
}

/** What an assessment says of one activity. */
export interface Standing {
  readonly assessment: Assessment;
  readonly rating: Rating;
}

/** What all assessments say of an activity, in document order. */
export function standingsOf(model: ModelQueries, { id }: Activity): readonly Standing[] {
  return assessmentsIn(model).flatMap((assessment) =>
    assessment.ratings
      .filter(({ activity }) => activity?.id === id)
      .map((rating) => ({ assessment, rating })),
  );
}

/** What tells an assessment from others: blocks that have it in common are one. */
export function assessmentKey({ declaration: { kind, date, scale } }: Assessment): string {
  return `${kind} ${date?.text ?? ''} ${nameKey(writtenName(scale))}`;
}
