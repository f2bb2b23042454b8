/**
 * The texts, outcomes and clauses of a model against those of a table.
 */
import { nameKey } from '../names/name-key.js';
import { clauseLinks, outcomeNumbers } from '../queries/clauses.js';
import type { ModelQueries } from '../queries/queries.js';
import type { Outcome, Satisfies, Scope, Text, Texts } from '../values/fragment.js';
import type { Activity } from '../values/process-model.js';
import { isSameList } from '../values/structural-equality.js';
import { eachText } from '../values/text-properties.js';
import type { Found } from './difference.js';
import type { AuditCatalog, AuditNode, AuditOutcome } from './audit-table.js';

/** Where the texts of an activity, its outcomes, and the clauses that ask for it differ from a row of the table. */
export function textDifferences(
  model: ModelQueries,
  activity: Activity,
  row: AuditNode,
): readonly Found[] {
  const { node, texts = {}, outcomes, satisfies } = row;
  const at = { node, role: undefined, object: undefined };
  return [
    ...Object.entries(texts).flatMap(([keyword, printed]) =>
      textsDifference(at, activity, keyword, printed),
    ),
    ...(outcomes === undefined ? [] : outcomeDifferences(model, at, activity, outcomes)),
    ...(satisfies === undefined
      ? []
      : clausesDifference(model, at, activity, undefined, activity.texts.satisfies, satisfies)),
  ];
}

type At = Pick<Found, 'node' | 'role' | 'object'>;

function textsDifference(
  at: At,
  { texts, origin }: Activity,
  keyword: string,
  printed: number | readonly string[],
): readonly Found[] {
  const here = textsUnder(texts, keyword);
  const found = { ...at, kind: 'text', part: keyword, origin: here[0]?.origin ?? origin } as const;
  if (typeof printed === 'number') {
    if (here.length === printed) return [];
    return [{ ...found, printed: String(printed), follows: String(here.length) }];
  }
  const written = here.map(({ text }) => nameKey(text));
  const wanted = printed.map(nameKey);
  if (isSameList(written, wanted)) return [];
  return [{ ...found, printed: quoted(wanted), follows: quoted(written) }];
}

/** The texts of a keyword in their order; what a scope is made of follows it. */
function textsUnder(texts: Texts, keyword: string): readonly Text[] {
  if (keyword === 'includes' || keyword === 'excludes') return texts[keyword].flatMap(scopeTexts);
  return eachText<Text>(texts).flatMap(([key, text]) => (key === keyword ? [text] : []));
}

function scopeTexts({ text, parts = [] }: Scope): readonly Text[] {
  return [text, ...parts.map((part) => part.text)];
}

function outcomeDifferences(
  model: ModelQueries,
  at: At,
  activity: Activity,
  printed: number | readonly AuditOutcome[],
): readonly Found[] {
  const { outcomes } = activity.texts;
  if (typeof printed === 'number') {
    if (outcomes.length === printed) return [];
    const origin = outcomes[0]?.origin ?? activity.origin;
    const counts = { printed: String(printed), follows: String(outcomes.length) };
    return [{ ...at, kind: 'text', part: 'outcomes', ...counts, origin }];
  }
  const numbers = outcomeNumbers(outcomes);
  const here = new Map(outcomes.map((outcome, index) => [numbers[index], outcome]));
  const listed = new Set(printed.map(({ number }) => number));
  return [
    ...printed.flatMap((row) => outcomeDifference(model, at, activity, row, here.get(row.number))),
    ...outcomes.flatMap((outcome, index): readonly Found[] => {
      const number = numbers[index] ?? 0;
      if (listed.has(number)) return [];
      const part = `outcome ${number}`;
      const follows = quoted([outcome.text?.text ?? outcome.name?.text ?? '']);
      const { origin } = outcome;
      return [{ ...at, kind: 'outcome-not-in-table', part, printed: 'nothing', follows, origin }];
    }),
  ];
}

function outcomeDifference(
  model: ModelQueries,
  at: At,
  activity: Activity,
  { number, text, satisfies }: AuditOutcome,
  outcome: Outcome | undefined,
): readonly Found[] {
  const part = `outcome ${number}`;
  if (outcome === undefined) {
    const printed = text === undefined ? 'an outcome' : quoted([text]);
    const { origin } = activity;
    return [{ ...at, kind: 'outcome-missing', part, printed, follows: 'nothing', origin }];
  }
  const here = nameKey(outcome.text?.text ?? '');
  const isAsPrinted = text === undefined || nameKey(text) === here;
  const said = { printed: quoted([text ?? '']), follows: quoted([here]), origin: outcome.origin };
  const written = outcome.satisfies === undefined ? [] : [outcome.satisfies];
  return [
    ...(isAsPrinted ? [] : [{ ...at, kind: 'text' as const, part, ...said }]),
    ...(satisfies === undefined
      ? []
      : clausesDifference(model, at, activity, outcome, written, satisfies)),
  ];
}

/** The clauses that ask for an outcome, or for the activity itself where there is none. Their order does not count. */
function clausesDifference(
  model: ModelQueries,
  at: At,
  activity: Activity,
  outcome: Outcome | undefined,
  written: readonly Satisfies[],
  printed: readonly string[],
): readonly Found[] {
  const here = written.flatMap((satisfies) => clausesOf(model, satisfies));
  if (isSameList(keysOf(here), keysOf(printed))) return [];
  const index = outcome === undefined ? -1 : activity.texts.outcomes.indexOf(outcome);
  const number = outcomeNumbers(activity.texts.outcomes)[index];
  const part = number === undefined ? 'satisfies' : `outcome ${number}`;
  const origin = written[0]?.origin ?? outcome?.origin ?? activity.origin;
  return [
    {
      ...at,
      kind: 'clauses',
      part,
      printed: clauseList(printed),
      follows: clauseList(here),
      origin,
    },
  ];
}

function clausesOf(model: ModelQueries, satisfies: Satisfies): readonly string[] {
  const links = clauseLinks(satisfies, (name) => model.catalog(name) !== undefined);
  return links.map(
    ({ catalog = '', clause }) => `${model.catalog(catalog)?.name ?? catalog}.${clause}`,
  );
}

function keysOf(clauses: readonly string[]): readonly string[] {
  return [...new Set(clauses.map(nameKey))].sort();
}

function clauseList(clauses: readonly string[]): string {
  return clauses.length === 0 ? 'none' : clauses.join(', ');
}

/** Where a catalog of the model has other clauses, or other titles of them, than the table. */
export function catalogDifferences(
  model: ModelQueries,
  { name, clauses }: AuditCatalog,
): readonly Found[] {
  const at = { node: name, role: undefined, object: undefined };
  const catalog = model.catalog(nameKey(name));
  if (catalog === undefined) {
    const [printed, follows] = ['a catalog', 'no such catalog'];
    return [{ ...at, kind: 'catalog-missing', printed, follows, origin: undefined }];
  }
  const here = new Map(catalog.members.map((member) => [nameKey(member.name), member]));
  const listed = new Set(clauses.map(({ number }) => nameKey(number)));
  const { origin } = catalog;
  return [
    ...clauses.flatMap(({ number, title }): readonly Found[] => {
      const member = here.get(nameKey(number));
      const part = `clause ${number}`;
      if (member === undefined) {
        const printed = title ?? 'a clause';
        return [{ ...at, kind: 'clause-missing', part, printed, follows: 'nothing', origin }];
      }
      const follows = nameKey(member.definition ?? '');
      if (title === undefined || nameKey(title) === follows) return [];
      return [
        { ...at, kind: 'text', part, printed: quoted([title]), follows: quoted([follows]), origin },
      ];
    }),
    ...catalog.members.flatMap((member): readonly Found[] => {
      if (listed.has(nameKey(member.name))) return [];
      const part = `clause ${member.name}`;
      const follows = member.definition ?? 'a clause';
      return [{ ...at, kind: 'clause-not-in-table', part, printed: 'nothing', follows, origin }];
    }),
  ];
}

function quoted(texts: readonly string[]): string {
  return texts.length === 0 ? 'none' : texts.map((text) => `"${text}"`).join(', ');
}
