/** What the references in texts mean: the elements that names in backquotes and the numbers of nodes stand for. */
import { nameKey } from '../names/name-key.js';
import { nodeExpression } from '../names/text-references.js';
import { knownModel } from '../queries/foreign-names.js';
import type { ModelQueries } from '../queries/queries.js';
import type { Fragment, Name, TextReference } from '../values/fragment.js';
import { memberId, memberOf, plainKinds } from '../values/plain-kinds.js';
import type { Activity } from '../values/process-model.js';
import { activityAt, type ModelElement, type NameOccurrence } from './element-at.js';
import { activitiesMeant, meantIn } from './meant-in.js';
import { meaningIn } from './text-numbers.js';

/** A place in a text where something is named. `node` is true where a number stands for its name. */
export interface TextOccurrence extends NameOccurrence {
  readonly reference: TextReference;
  /** The model that has the element. */
  readonly model: ModelQueries;
  /** Of a reference expression with an arrow: the box that it is at. */
  readonly box?: Activity;
}

/** What the texts of a file name, in document order; what means nothing is left out. */
export function textElementsIn(model: ModelQueries, file: Fragment): readonly TextOccurrence[] {
  return (file.textReferences ?? []).flatMap((each) => meantByText(model, each) ?? []);
}

/** What a text names at an offset of a document, its end included. */
export function textElementAt(
  model: ModelQueries,
  uri: string,
  offset: number,
): TextOccurrence | undefined {
  const file = model.fragments().find(({ document: own }) => own === uri);
  const holding = file?.textReferences?.find(
    ({ origin: { start, end } }) => start <= offset && offset <= end,
  );
  return holding && meantByText(model, holding);
}

/** Every place in the texts of `model` where an element of `owner` is named, in document order. */
export function textOccurrencesOf(
  model: ModelQueries,
  owner: ModelQueries,
  { kind, id }: ModelElement,
): readonly TextOccurrence[] {
  return model
    .fragments()
    .flatMap((file) => textElementsIn(model, file))
    .filter(
      ({ model: other, element }) =>
        other === owner && element.id === id && isSameKind(element.kind, kind),
    );
}

/** A role is an object too. */
function isSameKind(a: ModelElement['kind'], b: ModelElement['kind']): boolean {
  return a === b || (isObject(a) && isObject(b));
}

function isObject(kind: ModelElement['kind']): boolean {
  return kind === 'object' || kind === 'role';
}

/** What a reference in a text means; undefined where it means nothing. */
export function meantByText(
  model: ModelQueries,
  reference: TextReference,
): TextOccurrence | undefined {
  const number = numbered(model, reference);
  if (number !== undefined || !reference.isQuoted) return number;
  return named(model, reference);
}

function numbered(model: ModelQueries, reference: TextReference): TextOccurrence | undefined {
  const { origin, text } = reference;
  const meaning = meaningIn(model, text, activityAt(model, origin.document, origin.start));
  if (meaning === undefined) return undefined;
  const { activity, arrow } = meaning;
  const said = { reference, origin, node: true, model };
  return arrow === undefined
    ? { ...said, element: { kind: 'activity', id: activity.id } }
    : { ...said, box: activity, element: { kind: 'object', id: arrow.object } };
}

function named(model: ModelQueries, reference: TextReference): TextOccurrence | undefined {
  const { origin, text } = reference;
  const found = elementNamed(model, reference, nameOf(reference, [text]));
  if (found !== undefined) return { ...found, reference, origin, model };
  const parts = text.split('.').map((part) => part.trim());
  const [first = '', ...rest] = parts;
  if (rest.length === 0 || parts.includes('')) return undefined;
  const isOwn = nameKey(first) === model.name;
  const own = elementNamed(model, reference, nameOf(reference, isOwn ? rest : parts));
  if (own !== undefined) return { ...own, reference, origin, model };
  const other = isOwn ? undefined : knownModel(model, nameKey(first));
  if (other === undefined) return undefined;
  const name = nameOf(reference, rest);
  const [element] = meantIn(other, { use: 'see', model: first, name, inner: name });
  return element && { element, reference, origin, node: name.node, model: other };
}

function nameOf({ origin }: TextReference, parts: readonly string[]): Name {
  const expression = nodeExpression(parts.join('.'));
  if (expression?.node !== undefined && expression.arrow === undefined)
    return { text: expression.node, qualifier: [], node: true, origin };
  return { text: parts.at(-1) ?? '', qualifier: parts.slice(0, -1), node: false, origin };
}

type Found = Pick<NameOccurrence, 'element' | 'node'>;

/** An activity, an agent, an object, or what else has the name. Of several activities one inside the activity of the text
 *  is meant, or else the first. */
function elementNamed(
  model: ModelQueries,
  { origin }: TextReference,
  name: Name,
): Found | undefined {
  const key = [...name.qualifier, name.text].map(nameKey).join('.');
  const activities = activitiesMeant(model, name);
  const [first, second] = activities;
  const around = second && activityAt(model, origin.document, origin.start);
  const near = around && activities.find(({ id }) => model.relations.isWithin(id, around.id));
  const activity = near ?? first;
  if (activity !== undefined) {
    const node = name.node || nameKey(name.text) !== activity.name;
    return { element: { kind: 'activity', id: activity.id }, node };
  }
  const element = otherNamed(model, key);
  return element && { element, node: false };
}

function otherNamed(model: ModelQueries, key: string): ModelElement | undefined {
  if (model.agent(key) !== undefined) return { kind: 'agent', id: key };
  const isRole = model.plainElements('role').some(({ name }) => name === key);
  if (isRole || model.object(key) !== undefined)
    return { kind: isRole ? 'role' : 'object', id: key };
  const kind = plainKinds.find((each) =>
    model.plainElements(each).some(({ name }) => name === key),
  );
  return kind === undefined ? memberNamed(model, key) : { kind, id: key };
}

/** A level of a scale, a value of a property: `Maturity.Repeatable`; or a clause of a catalog: `Ed1.04.3`. */
function memberNamed(model: ModelQueries, key: string): ModelElement | undefined {
  for (const kind of plainKinds) {
    const member = memberOf(kind);
    const elements = kind === 'catalog' ? model.catalogs() : model.plainElements(kind);
    const owner = elements.find(({ name }) => key.startsWith(`${name}.`));
    if (member === undefined || owner === undefined) continue;
    const name = key.slice(owner.name.length + 1);
    if (owner.members.some((each) => each.name === name))
      return { kind: member, id: memberId(owner.name, name) };
  }
  return undefined;
}
