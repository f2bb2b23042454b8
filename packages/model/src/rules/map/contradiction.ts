/** Two lines of a map that say different things of the same two activities. */
import { writtenName } from '../../names/name-key.js';
import { mapLines, type MapLine, type MappedEnd } from '../../lookup/maps.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { RelationSign } from '../../values/fragment.js';
import { getOrMake } from '../../values/memo.js';
import { always, type Rule, type RuleFinding } from '../rule.js';
import { mapExample } from '../shared/map-example.js';

export const mapContradiction: Rule = {
  code: 'map/contradiction',
  title: 'Lines of a map that contradict each other',
  severity: always('warning'),
  clauses: [],
  why: 'Of two activities one covers the other or is a part of it, never both; and what has a counterpart is not without one. A line that says the same twice adds nothing.',
  mend: 'Keep the line that holds. Several lines for one activity are fine where they are about different counterparts.',
  right: mapExample('Work > Grind', 'Work ~ Clean "Both sweep"'),
  wrong: mapExample('Work > Grind', 'Work < Grind'),
  scope: 'model',
  check,
};

const SAYING: Readonly<Record<RelationSign, string>> = {
  '=': 'is the same as',
  '>': 'covers',
  '<': 'is a part of',
  '~': 'is related to',
};

/** What a line says of one pair, or of whether something has a counterpart. */
interface Said {
  readonly key: string;
  readonly what: string;
  readonly end: MappedEnd;
}

function check(queries: ModelQueries): readonly RuleFinding[] {
  return queries.plainElements('map').flatMap(({ map }) => {
    if (map === undefined) return [];
    const lines = mapLines(queries, map);
    const left = lines.flatMap((line) => saidOf(line.left, line.right.length === 0));
    const right = lines.flatMap((line) =>
      line.right.flatMap((end) => saidOf(end, line.left === undefined)),
    );
    return [
      ...againstFirst(lines.flatMap(pairsOf)),
      ...[left, right].flatMap((side) => againstFirst(side.filter(isDoubtful(side)))),
    ];
  });
}

/** What a line says of each pair of which it is known what is meant. */
function pairsOf({ sign, left, right }: MapLine): readonly Said[] {
  return right.flatMap((end) => {
    if (left?.key === undefined || end.key === undefined) return [];
    const what = `${SAYING[sign]} '${writtenName(end.name)}'`;
    return [{ key: `${left.key}\n${end.key}`, what, end: left }];
  });
}

function saidOf(end: MappedEnd | undefined, isNone: boolean): readonly Said[] {
  if (end?.key === undefined) return [];
  return [{ key: end.key, what: isNone ? 'has no counterpart' : 'has a counterpart', end }];
}

/** Whether a side says both of something; what has several counterparts says one thing several times. */
function isDoubtful(side: readonly Said[]): (said: Said) => boolean {
  const known = new Map<string, Set<string>>();
  for (const { key, what } of side) getOrMake(known, key, () => new Set<string>()).add(what);
  const told = new Set<string>();
  return ({ key, what }) => {
    const isNew = !told.has(`${key}\n${what}`);
    told.add(`${key}\n${what}`);
    return isNew && (known.get(key)?.size ?? 0) > 1;
  };
}

function againstFirst(all: readonly Said[]): readonly RuleFinding[] {
  const first = new Map<string, Said>();
  return all.flatMap((said) => {
    const before = getOrMake(first, said.key, () => said);
    if (before === said) return [];
    const name = writtenName(said.end.name);
    const message =
      before.what === said.what
        ? `That '${name}' ${said.what} is said twice; drop one of the lines.`
        : `'${name}' ${said.what} here, and another line says that it ${before.what}; keep the one that holds.`;
    const notes = [{ message: 'The other line.', origin: before.end.name.origin }];
    return [{ message, origin: said.end.name.origin, notes }];
  });
}
