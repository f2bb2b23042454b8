/** A name that the model before its dot does not have. */
import { meantIn, namesMeant } from '../../lookup/meant-in.js';
import { nameKey, writtenName } from '../../names/name-key.js';
import { nearestName } from '../../names/name-index.js';
import { foreignNamesIn, knownModel, type ForeignName } from '../../queries/foreign-names.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { Fragment } from '../../values/fragment.js';
import { plainKinds } from '../../values/plain-kinds.js';
import { renamedName } from '../shared/unknown-name.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const nameNotInModel: Rule = {
  code: 'name/not-in-model',
  title: 'Name that the other model does not have',
  severity: always('error'),
  clauses: [],
  why: '`Model.Name` means something of another model: behind `call` an activity, behind `<-` an activity or an agent, behind `see` anything that has a name; each side of a map means an activity of its model. Where that model has no such name, it is wrong, or the other model has changed.',
  mend: 'Correct the name, or declare it in the other model. Where several activities there have it, write the name of the one around it between: `Model.Parent.Name`.',
  right: `//- bakery.idef0
model Bakery
activity Bake {
  excludes "Flour" see Mill.Grind
}
//- mill.idef0
model Mill
activity Grind`,
  wrong: `//- bakery.idef0
model Bakery
activity Bake {
  excludes "Flour" see Mill.Grin
}
//- mill.idef0
model Mill
activity Grind`,
  scope: 'file',
  check,
};

const EXPECTED = {
  call: 'activity',
  from: 'activity or agent',
  map: 'activity',
  see: 'activity, agent, object or other element',
} as const;

/** Of what a former name may be. */
const FORMER = {
  call: ['activity'],
  from: ['activity', 'agent'],
  map: ['activity'],
  see: ['activity', 'agent', 'object', ...plainKinds],
} as const;

function check(file: Fragment, queries: ModelQueries): readonly RuleFinding[] {
  return foreignNamesIn(queries, file).flatMap((foreign) => {
    const other = knownModel(queries, foreign.model);
    const meant = other === undefined ? [] : meantIn(other, foreign);
    if (other === undefined || meant.length === 1) return [];
    return meant.length === 0 ? [unknown(other, foreign)] : [several(other, foreign)];
  });
}

function unknown(other: ModelQueries, { use, inner, name }: ForeignName): RuleFinding {
  const now = inner.node
    ? undefined
    : renamedName(other, FORMER[use], writtenName(inner), name.origin);
  if (now !== undefined) return now;
  const near = inner.node ? undefined : nearestName(nameKey(inner.text), namesMeant(other, use));
  const hint =
    near === undefined ? 'correct the name, or declare it there.' : `did you mean '${near}'?`;
  const message = `The model '${other.name}' has no ${EXPECTED[use]} '${writtenName(inner)}'; ${hint}`;
  return { message, origin: name.origin, ...(near !== undefined && { proposed: near }) };
}

function several(other: ModelQueries, { inner, name }: ForeignName): RuleFinding {
  const message = `Several activities of '${other.name}' are named '${writtenName(inner)}'; write the name of the one around it before a dot.`;
  return { message, origin: name.origin };
}
