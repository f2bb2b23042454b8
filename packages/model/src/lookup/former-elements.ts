/** The elements of a model by the names that they had before, for search, definition and rename. */
import type { FormerName } from '../values/former-names.js';
import type { Origin } from '../values/fragment.js';
import { nameKey } from '../names/name-key.js';
import type { ModelQueries } from '../queries/queries.js';
import { nameAt, type ModelElement } from './element-at.js';

export interface FormerElement {
  readonly element: ModelElement;
  /** The name that it had, as written. */
  readonly name: string;
  /** Of that name. */
  readonly origin: Origin;
}

/** In document order. The model itself is none of them. */
export function formerElements(model: ModelQueries): readonly FormerElement[] {
  const ranks = new Map(model.fragments().map(({ document: uri }, rank) => [uri, rank]));
  const rank = ({ name }: FormerName) => ranks.get(name.origin.document) ?? 0;
  return [...model.formerNames()]
    .sort((a, b) => rank(a) - rank(b) || a.name.origin.start - b.name.origin.start)
    .flatMap((former) => elementOf(model, former));
}

/** The element whose former name stands at an offset of a document, its end included. */
export function formerElementAt(
  model: ModelQueries,
  uri: string,
  offset: number,
): FormerElement | undefined {
  const former = model
    .formerNames()
    .find(
      ({ name: { origin } }) =>
        origin.document === uri && origin.start <= offset && offset <= origin.end,
    );
  return former && elementOf(model, former)[0];
}

/** What an element was called before; an activity's names also as each `decompose` of it says them. */
export function formerNamesOf(model: ModelQueries, element: ModelElement): readonly string[] {
  const names = formerElements(model).flatMap((each) =>
    each.element.kind === element.kind && each.element.id === element.id ? [each.name] : [],
  );
  return [...new Set(names.map(nameKey))];
}

function elementOf(model: ModelQueries, { kind, name, now }: FormerName): readonly FormerElement[] {
  if (kind === 'model') return [];
  const { document: uri, start } = now.origin;
  const element = nameAt(model, uri, start)?.element;
  return element === undefined ? [] : [{ element, name: name.text, origin: name.origin }];
}
