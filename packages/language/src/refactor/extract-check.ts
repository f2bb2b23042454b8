/** What holds when activities move into a new one beside the others: all else is what it was, and every border. */
import { ROLES } from '@idef0-studio/model';
import type { Activity, ActivityId, ModelQueries } from '@idef0-studio/model';
import { inlineObjection } from './inline-check.js';

/** What moves, and the name of what it moves into. */
export interface Extracted {
  readonly parent: ActivityId;
  readonly chosen: readonly ActivityId[];
  readonly invented: string;
}

/** Why the model after is not the one before with some activities in a new one; undefined where it is. Node
 *  numbers are not compared: those behind the new activity shift. */
export function extractObjection(
  before: ModelQueries,
  { parent, chosen, invented }: Extracted,
  after: ModelQueries,
): string | undefined {
  const fresh = after
    .activity(parent)
    ?.children.flatMap((id) => after.activity(id) ?? [])
    .find(({ name }) => name === invented);
  if (fresh === undefined) return OTHER_TREE;
  const idAfter = (id: ActivityId): ActivityId =>
    chosen.some((each) => id === each || id.startsWith(`${each}/`))
      ? fresh.id + id.slice(parent.length)
      : id;
  const all = before.activities();
  if (after.activities().length !== all.length + 1) return OTHER_TREE;
  const lost = all.find(({ id }) => after.activity(idAfter(id)) === undefined);
  if (lost !== undefined) return `'${lost.name}' would stand elsewhere.`;
  return otherBorder(all, before, after, idAfter) ?? otherLine(before, fresh, after);
}

const OTHER_TREE = 'The activities would not be the same then.';

function otherBorder(
  all: readonly Activity[],
  before: ModelQueries,
  after: ModelQueries,
  idAfter: (id: ActivityId) => ActivityId,
): string | undefined {
  for (const { id, name } of all) {
    const was = bordersOf(before, id);
    const now = bordersOf(after, idAfter(id));
    const more = now.find((row) => !was.includes(row));
    if (more !== undefined) return `'${name}' would get the ${more}.`;
    const less = was.find((row) => !now.includes(row));
    if (less !== undefined) return `'${name}' would lose the ${less}.`;
  }
  return undefined;
}

/** Inlining the new activity must give the diagrams from before. */
function otherLine(before: ModelQueries, fresh: Activity, after: ModelQueries): string | undefined {
  return inlineObjection(after, fresh, before) === undefined
    ? undefined
    : 'A line of their diagram would lead elsewhere, or to other activities.';
}

function bordersOf(model: ModelQueries, id: ActivityId): readonly string[] {
  const boundary = model.boundary(id);
  return ROLES.flatMap((role) =>
    boundary[role].map(({ object }) => `${role} '${model.object(object)?.name ?? object}'`),
  );
}
