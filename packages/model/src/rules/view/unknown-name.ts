/** A named view that names what the model has not. */
import { kindIn, lensMeant, linesOf, subjectMeant } from '../../views/named-views.js';
import { dimensionOf } from '../../lookup/categories.js';
import { nearestName } from '../../names/name-index.js';
import { nameKey, writtenName } from '../../names/name-key.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { Name, ViewStatement } from '../../values/fragment.js';
import type { PlainElement } from '../../values/process-model.js';
import { subjectsOf, viewWord, type ViewWord } from '../../values/view-words.js';
import { always, type Rule, type RuleFinding } from '../rule.js';
import { unknownElement, unknownName } from '../shared/unknown-name.js';
import { viewExample } from '../shared/view-example.js';

export const viewUnknownName: Rule = {
  code: 'view/unknown-name',
  title: 'Named view of what is not there',
  severity: always('error'),
  clauses: [],
  why: 'A named view is of an activity or an object of its model, and tells activities apart by its scales, categories and properties. A name that means none of them, or several activities, shows nothing.',
  mend: 'Correct the name; where several activities have it, write the name of the one around it before a dot.',
  right: viewExample('kind impact', 'of Plans', 'colour Maturity', 'where Risk = High'),
  wrong: viewExample('kind impact', 'of Planes', 'colour Maturity', 'where Risk = High'),
  scope: 'model',
  check,
};

function check(queries: ModelQueries): readonly RuleFinding[] {
  return queries.plainElements('view').flatMap((element) =>
    linesOf(element)
      .filter((line) => isTaken(element, line))
      .flatMap((line) => [
        ...line.names.flatMap((name) => unknownIn(queries, element, line.word, name)),
        ...unknownValue(queries, line),
      ]),
  );
}

/** What the kind does not take is told by another rule. */
function isTaken(element: PlainElement, { word }: { readonly word: ViewWord }): boolean {
  const kind = kindIn(element);
  return kind === undefined || viewWord(word).kinds.includes(kind);
}

function unknownIn(
  queries: ModelQueries,
  element: PlainElement,
  word: ViewWord,
  name: Name,
): readonly RuleFinding[] {
  const written = writtenName(name);
  const unknown = (what: string, names: readonly string[]) =>
    unknownElement(queries, ['scale', 'category', 'property'], {
      problem: `'${word}' is followed by ${what}, and none is '${written}'`,
      origin: name.origin,
      written,
      near: nearestName(written, names),
      otherwise: 'correct the name.',
    });
  switch (viewWord(word).type) {
    case 'subject':
      return unknownSubject(queries, element, name);
    case 'lens':
      return lensMeant(queries, name) === undefined
        ? [unknown('a scale, a dimension of categories or a property', lensNames(queries))]
        : [];
    case 'comparison':
    case 'properties': {
      const properties = queries.plainElements('property').map((each) => each.name);
      return properties.includes(nameKey(written)) ? [] : [unknown('a property', properties)];
    }
    default:
      return [];
  }
}

function unknownSubject(
  queries: ModelQueries,
  element: PlainElement,
  name: Name,
): readonly RuleFinding[] {
  const kind = kindIn(element);
  const subjects = kind === undefined ? (['activity', 'object'] as const) : subjectsOf(kind);
  if (subjectMeant(queries, name, subjects) !== undefined) return [];
  const written = writtenName(name);
  const names = subjects.flatMap((each) =>
    (each === 'activity' ? queries.activities() : queries.objects()).map((one) => one.name),
  );
  const what = subjects.map((each) => `an ${each}`).join(' or ');
  return [
    unknownElement(queries, ['activity', 'object', 'role'], {
      problem: `A view of the kind '${kind ?? 'impact'}' is of ${what}, and no single one is meant by '${written}'`,
      origin: name.origin,
      written,
      near: nearestName(written, names),
      otherwise: 'correct the name.',
    }),
  ];
}

/** A value that the property does not have. */
function unknownValue(
  queries: ModelQueries,
  { word, names, value }: ViewStatement,
): readonly RuleFinding[] {
  const [name] = names;
  if (word !== 'where' || name === undefined || value === undefined) return [];
  const key = nameKey(writtenName(name));
  const property = queries.plainElements('property').find((each) => each.name === key);
  const members = (property?.members ?? []).map((member) => member.name);
  if (members.length === 0 || members.includes(nameKey(value.text))) return [];
  return [
    unknownName({
      problem: `The property '${key}' has no value '${value.text}'`,
      origin: value.origin,
      near: nearestName(value.text, members),
      otherwise: `its values are ${members.join(', ')}.`,
    }),
  ];
}

function lensNames(queries: ModelQueries): readonly string[] {
  const dimensions = queries.plainElements('category').flatMap((each) => dimensionOf(each) ?? []);
  return [
    ...[...queries.plainElements('scale'), ...queries.plainElements('property')].map(
      (each) => each.name,
    ),
    ...new Set(dimensions),
  ];
}
