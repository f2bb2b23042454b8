/** An activity that a map says is the same as two of the other model. */
import { writtenName } from '../../names/name-key.js';
import { mapLines, type MappedEnd } from '../../lookup/maps.js';
import type { ModelQueries } from '../../queries/queries.js';
import { getOrMake } from '../../values/memo.js';
import { always, type Rule, type RuleFinding } from '../rule.js';
import { mapExample } from '../shared/map-example.js';

export const mapTwoEqual: Rule = {
  code: 'map/two-equal',
  title: 'Activity that is the same as two others',
  severity: always('warning'),
  clauses: [],
  why: 'In a map `=` says that two activities are one and the same thing in two models. So each has one counterpart at most: what is the same as two others covers them, or only has to do with one of them.',
  mend: 'Write `>` where it covers them, `<` where it is a part, `~` where it only has to do with the other.',
  right: mapExample('Work > Grind, Clean'),
  wrong: mapExample('Work = Grind', 'Work = Clean'),
  scope: 'model',
  check,
};

/** One end with the one that it is the same as. */
interface Equal {
  readonly key: string;
  readonly end: MappedEnd;
  readonly other: MappedEnd;
}

function check(queries: ModelQueries): readonly RuleFinding[] {
  return queries.plainElements('map').flatMap(({ map }) => {
    if (map === undefined) return [];
    const equal = mapLines(queries, map).filter(({ sign }) => sign === '=');
    const pairs = equal.flatMap(({ left, right }) =>
      left === undefined ? [] : right.map((end) => [left, end] as const),
    );
    return [
      ...repeated(pairs.flatMap(([left, right]) => equalOf(left, right))),
      ...repeated(pairs.flatMap(([left, right]) => equalOf(right, left))),
    ];
  });
}

/** None where it is not known what is meant. */
function equalOf(end: MappedEnd, other: MappedEnd): readonly Equal[] {
  const { key } = end;
  return key === undefined || other.key === undefined ? [] : [{ key, end, other }];
}

function repeated(all: readonly Equal[]): readonly RuleFinding[] {
  const first = new Map<string, Equal>();
  return all.flatMap((each) => {
    const before = getOrMake(first, each.key, () => each);
    if (before.other.key === each.other.key) return [];
    const { end, other } = each;
    const message = `'${shown(end)}' is the same as '${shown(other)}' here, and as '${shown(before.other)}' besides; one thing has one counterpart: write '>', '<' or '~' where the other sign fits better.`;
    const notes = [{ message: 'The other.', origin: before.end.name.origin }];
    return [{ message, origin: end.name.origin, notes }];
  });
}

function shown({ name }: MappedEnd): string {
  return writtenName(name);
}
