/** Responsibilities (RACI) as hover tells them. */
import {
  responsibilitiesOf,
  responsibleFor,
  type Activity,
  type ModelQueries,
  type ObjectId,
} from '@idef0-studio/model';
import { responsibilityKeywords } from '../statements/vocabulary.js';
import { activityLabel, labelled, plain } from './markdown.js';

/** Who bears which responsibility for an activity, in a line. */
export function dutiesLine(activity: Activity): string | undefined {
  const said = responsibleFor(activity).map(
    ({ object, responsibilities }) => `${plain(object)} ${responsibilities.join(' ')}`,
  );
  return labelled('Responsibilities', said);
}

/** For which activities a role bears which responsibility, a line for each word. */
export function roleDuties(model: ModelQueries, role: ObjectId): readonly (string | undefined)[] {
  const all = responsibilitiesOf(model, role);
  return responsibilityKeywords.map((word) => {
    const borne = all.filter(({ words }) => words.includes(word));
    const label = word.charAt(0).toUpperCase() + word.slice(1);
    return labelled(
      label,
      borne.map(({ activity }) => activityLabel(activity)),
    );
  });
}
