/** What `satisfies` says: which clauses of which catalogs ask for an outcome or an activity. */
import { nameKey } from '../names/name-key.js';
import type {
  ClauseReference,
  Fragment,
  Origin,
  Outcome,
  Satisfies,
  Texts,
} from '../values/fragment.js';
import { remembered } from '../values/memo.js';
import { textsIn } from '../values/texts-in.js';
import { memberId } from '../values/plain-kinds.js';
import type { Activity, PlainElement } from '../values/process-model.js';
import type { ModelQueries } from './queries.js';

/** A reference to a clause, with its catalog told from its number. */
export interface ClauseLink {
  /** Undefined where neither it nor one before it in its list names a catalog. */
  readonly catalog: string | undefined;
  readonly clause: string;
  /** Of the catalog's name, where it is written here. */
  readonly catalogOrigin?: Origin;
  /** Of the number. */
  readonly origin: Origin;
}

/** The clauses of a list. What stands before the first dot is a catalog where one has that name, or where none stands before
 *  it; else all of it is a number in the catalog before it: `Ed1.04.3, 04.4.1, A.5.1`. */
export function clauseLinks(
  { clauses }: Satisfies,
  isCatalog: (name: string) => boolean,
): readonly ClauseLink[] {
  const links: ClauseLink[] = [];
  for (const reference of clauses) {
    const before = links.at(-1)?.catalog;
    const [first, ...rest] = reference.parts;
    const name = nameKey(first?.text ?? '');
    const isNamed = first !== undefined && rest.length > 0;
    if (isNamed && (before === undefined || isCatalog(name)))
      links.push({ catalog: name, catalogOrigin: first.origin, ...numberOf(reference, 1) });
    else links.push({ catalog: before, ...numberOf(reference, 0) });
  }
  return links;
}

function numberOf({ parts, origin }: ClauseReference, from: number): Omit<ClauseLink, 'catalog'> {
  const start = parts[from]?.origin.start ?? origin.start;
  return { clause: clauseKey(parts.slice(from)), origin: { ...origin, start } };
}

function clauseKey(parts: ClauseReference['parts']): string {
  return parts.map(({ text }) => nameKey(text)).join('.');
}

/** Whether a catalog has a clause: it lists it, or one below it. */
export function hasClause(catalog: PlainElement, clause: string): boolean {
  return clausesOf(catalog).has(clause);
}

const clausesOf = remembered(
  ({ members }: PlainElement): ReadonlySet<string> =>
    new Set(members.flatMap(({ name }) => [name, ...clausesAbove(name)])),
);

/** The clauses that a clause is a part of: `04.3` and `04` of `04.3.1`. */
function clausesAbove(clause: string): readonly string[] {
  const dots = [...clause.matchAll(/\./gu)];
  return dots.map(({ index }) => clause.slice(0, index));
}

/** Whether a clause is a part of another: `04.3.1` of `04.3`. */
export function isBelow(clause: string, above: string): boolean {
  return clause.startsWith(above) && clause.charAt(above.length) === '.';
}

/** Something that says what asks for it. */
export interface Tracing {
  /** Undefined where it is the activity itself. */
  readonly outcome: Outcome | undefined;
  readonly satisfies: Satisfies;
}

/** Every `satisfies` of a file, in no order. */
export const tracingsIn: (fragment: Fragment) => readonly Tracing[] = remembered(
  (fragment: Fragment) => textsIn(fragment).flatMap(tracingsOf),
);

/** What the outcomes and the activity of some texts say of what asks for them. */
export function tracingsOf({ outcomes, satisfies }: Texts): readonly Tracing[] {
  return [
    ...satisfies.map((own) => ({ outcome: undefined, satisfies: own })),
    ...outcomes.flatMap((outcome) =>
      outcome.satisfies === undefined ? [] : [{ outcome, satisfies: outcome.satisfies }],
    ),
  ];
}

/** The numbers of the outcomes of an element: a fixed one, else that of the one before and one more. */
export function outcomeNumbers(outcomes: readonly Outcome[]): readonly number[] {
  let last = 0;
  return outcomes.map(({ number }) => (last = number ?? last + 1));
}

/** Who says that a clause asks for it. */
export interface ClauseUse {
  readonly activity: Activity;
  /** The numbers of its outcomes that do, in their order; empty where the activity itself does. */
  readonly outcomes: readonly number[];
}

/** The activities that say so of a clause, themselves or by their outcomes, in node order. */
export function clauseUses(model: ModelQueries, id: string): readonly ClauseUse[] {
  const isCatalog = (name: string) => model.catalog(name) !== undefined;
  const names = (satisfies: Satisfies | undefined) =>
    satisfies !== undefined &&
    clauseLinks(satisfies, isCatalog).some(
      ({ catalog = '', clause }) => memberId(catalog, clause) === id,
    );
  return model.activities().flatMap((activity) => {
    const { outcomes, satisfies } = activity.texts;
    const numbers = outcomeNumbers(outcomes);
    const found = numbers.filter((_, index) => names(outcomes[index]?.satisfies));
    return found.length > 0 || satisfies.some(names) ? [{ activity, outcomes: found }] : [];
  });
}
