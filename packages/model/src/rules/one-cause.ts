/**
 * What follows from a finding that is told already. A name that is misspelt at one of its ends is unknown there and
 * lacks that end everywhere else; a `decompose` without its activity takes along all that stands in it. Readers are told
 * the cause, and what still holds comes once it is mended.
 */
import type { Origin } from '../values/fragment.js';
import { indexOf } from '../assemble/fragment-index.js';
import type { Finding, FindingCode } from '../values/finding.js';
import type { Activity, ActivityId, ObjectId } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';

/** Where what lacks something is found only because of another finding. */
export interface Causes {
  /** What is missed elsewhere under these names is told where the name is wrong. */
  readonly objects: ReadonlySet<ObjectId>;
  /** Places of the names of boxes whose content is lost, as `placeOf` writes them. */
  readonly boxes: ReadonlySet<string>;
  /** Their ids. */
  readonly ids: ReadonlySet<ActivityId>;
  /** Those of the boxes beside them, and of them. */
  readonly beside: ReadonlySet<string>;
  /** Whether the model has no activity at all, and a `decompose`: its files belong to another model. */
  readonly isAdrift: boolean;
}

/** No cause at all. */
export const NO_CAUSES: Causes = {
  objects: new Set(),
  boxes: new Set(),
  ids: new Set(),
  beside: new Set(),
  isAdrift: false,
};

/** Findings that an object lacks an end. */
const LACKS_AN_END: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'object/no-definition',
  'object/not-made',
  'object/not-taken',
  'object/unused',
  'balance/input-not-declared',
  'balance/not-taken',
  'balance/output-not-made',
  'balance/taker-not-declared',
  'from/not-made',
]);

/** Findings that a box lacks arrows. */
const LACKS_ARROWS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'box/no-control',
  'box/no-output',
  'box/unconnected',
  'box/no-definition',
]);

/** Findings of a name that may be that of a bundle. */
const WITH_PARTS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'name/stands-alone',
  'name/unknown',
]);

/** A `decompose` whose content is in no tree. */
const LOST: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'decompose/unknown',
  'decompose/cycle',
  'decompose/too-deep',
]);

/** What is said of a name in a model of which only a piece is there. */
const ABOUT_ITS_REST = /^(?:agent|object)\/|^name\/(?:see-)?unknown$/u;

/** What the findings of assembling explain.
 *  @param findings those that count. */
export function causesOf(findings: readonly Finding[], queries: ModelQueries): Causes {
  const { relations } = queries;
  const meant = findings.flatMap(({ code, data }) => {
    const objects = data !== undefined && 'meant' in data ? (data.meant ?? []) : [];
    // A misspelt bundle takes along what it holds.
    return WITH_PARTS.has(code)
      ? objects.flatMap((object) => [object, ...relations.partsOf(object)])
      : objects;
  });
  const lost = findings.filter(({ code }) => LOST.has(code));
  if (meant.length === 0 && lost.length === 0) return NO_CAUSES;
  const inside = lost.flatMap((finding) => namesInside(finding, queries));
  const near = new Set(
    lost.flatMap(({ data }) => {
      if (data?.kind === 'renamed') return [data.name];
      return data?.kind === 'near-activity' ? data.activities : [];
    }),
  );
  const hit = near.size === 0 ? [] : queries.activities().filter(({ name }) => near.has(name));
  const parents = new Set(hit.map(({ parent }) => parent));
  const around =
    hit.length === 0 ? [] : queries.activities().filter(({ parent }) => parents.has(parent));
  return {
    objects: new Set([...meant, ...inside.flatMap((id) => relations.relativesOf(id))]),
    boxes: placesOf(hit),
    ids: new Set(hit.map(({ id }) => id)),
    beside: placesOf(around),
    isAdrift: lost.length > 0 && queries.root() === undefined,
  };
}

/** Whether the same is explained. */
export function sameCauses(a: Causes, b: Causes): boolean {
  return (
    a.isAdrift === b.isAdrift &&
    sameSet(a.objects, b.objects) &&
    sameSet(a.boxes, b.boxes) &&
    sameSet(a.ids, b.ids) &&
    sameSet(a.beside, b.beside)
  );
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a === b || (a.size === b.size && [...a].every((each) => b.has(each)));
}

/** Whether a finding follows from what is told elsewhere. */
export function isExplained({ code, origin, data }: Finding, causes: Causes): boolean {
  if (causes === NO_CAUSES) return false;
  const place = placeOf(origin);
  if (LACKS_ARROWS.has(code)) return causes.boxes.has(place);
  if (data?.kind === 'silent') return data.boxes.some((id) => causes.ids.has(id));
  if (code === 'box/no-way-to-boundary') return causes.beside.has(place);
  if (causes.isAdrift && ABOUT_ITS_REST.test(code)) return true;
  if (data?.kind === 'one-part') return data.parts.some((part) => causes.objects.has(part));
  const object = data !== undefined && 'object' in data ? data.object : undefined;
  return LACKS_AN_END.has(code) && object !== undefined && causes.objects.has(object);
}

/** The findings of one document without those that another one at the same name says already. */
export function withoutTwins(findings: readonly Finding[]): readonly Finding[] {
  const said = new Set(
    findings.flatMap(
      ({ code, origin }) => HIDDEN_BY.get(code)?.map((other) => at(other, origin)) ?? [],
    ),
  );
  return said.size === 0
    ? findings
    : findings.filter(({ code, origin }) => !said.has(at(code, origin)));
}

/** What a finding says along with itself. */
const HIDDEN_BY: ReadonlyMap<FindingCode, readonly FindingCode[]> = new Map<
  FindingCode,
  readonly FindingCode[]
>([
  ['box/unconnected', ['box/no-control', 'box/no-output', 'box/no-way-to-boundary']],
  ['name/unknown', ['name/swallowed-keyword']],
]);

function at(code: FindingCode, origin: Origin): string {
  return `${code} ${placeOf(origin)}`;
}

function namesInside({ origin }: Finding, queries: ModelQueries): readonly ObjectId[] {
  const file = queries.fragments().find(({ document: uri }) => uri === origin.document);
  const range = file?.decompositions.find(
    ({ target }) => target.origin.start === origin.start,
  )?.origin;
  if (file === undefined || range === undefined) return [];
  return indexOf(file).mentions.flatMap(({ key, origin: { start } }) =>
    range.start <= start && start < range.end ? key : [],
  );
}

function placesOf(activities: readonly Activity[]): ReadonlySet<string> {
  return new Set(activities.flatMap(({ origin }) => (origin === undefined ? [] : placeOf(origin))));
}

function placeOf({ document, start }: Origin): string {
  return `${start} ${document}`;
}
