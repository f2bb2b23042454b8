/** A bundle that comes as a whole, while a part of it comes from somewhere else as well. */
import { TAKING } from '../../values/roles.js';
import type { Activity, Entry, ObjectId } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { nameOf } from '../shared/named-objects.js';
import { standards, type Rule, type RuleFinding } from '../rule.js';

export const bundlePartElsewhere: Rule = {
  code: 'bundle/part-elsewhere',
  title: 'Bundle whose part also comes from elsewhere',
  severity: standards('information'),
  clauses: [{ standard: 'FIPS 183', section: '§3.3.2.5' }],
  why: 'Who takes a bundle takes all of its parts, from whoever makes the bundle and from whoever makes a part. Where one activity gives the whole and another, beside it, a part, the part comes twice, and a reader cannot tell which is meant.',
  mend: "Say with `<-` whose bundle is taken, take the parts by their own names, or let the bundle's maker leave the part out.",
  right: `model Bakery
bundle Ingredients {
  Flour
  Salt
}
activity Run {
  activity Buy {
    output
      Ingredients
  }
  activity Bake {
    input
      Ingredients
  }
}`,
  wrong: `model Bakery
bundle Ingredients {
  Flour
  Salt
}
activity Run {
  activity Buy {
    output
      Ingredients
  }
  activity Mill {
    output
      Flour
  }
  activity Bake {
    input
      Ingredients
  }
}`,
  scope: 'activity',
  check,
};

function check(activity: Activity, queries: ModelQueries): readonly RuleFinding[] {
  const { name, kind, lists } = activity;
  if (kind !== 'activity') return [];
  return TAKING.flatMap((role) => lists[role] ?? []).flatMap((entry) => {
    const found = partFromElsewhere(queries, activity, entry);
    if (found === undefined) return [];
    const bundle = nameOf(queries, entry.object);
    const part = nameOf(queries, found.part);
    const message = `'${name}' takes the bundle '${bundle}', whose part '${part}' '${found.maker.name}' makes besides; the part comes from two sides (FIPS 183 §3.3.2.5): say with '<-' whose is meant.`;
    const notes = [
      { message: `'${found.maker.name}' makes '${part}' here.`, origin: found.origin },
    ];
    return [{ message, origin: entry.origin, notes }];
  });
}

/** A part of the bundle taken that is made by an activity beside all makers of the bundle. */
function partFromElsewhere(
  queries: ModelQueries,
  taker: Activity,
  entry: Entry,
): { part: ObjectId; maker: Activity; origin: Entry['origin'] } | undefined {
  if (entry.from !== undefined) return undefined;
  const relations = queries.relations;
  const whole = relations.writtenMakers(entry.object).map(({ activity }) => activity);
  if (whole.length === 0) return undefined;
  for (const part of relations.partsOf(entry.object)) {
    for (const { activity, entry: made } of relations.writtenMakers(part)) {
      const isApart = [taker.id, ...whole].every((id) => !relations.isRelated(id, activity));
      const maker = isApart && made.tunnel !== 'parent' ? queries.activity(activity) : undefined;
      if (maker !== undefined) return { part, maker, origin: made.origin };
    }
  }
  return undefined;
}
