/** The places where something of another model is named, for definition, references and rename across models. */
import { foreignNamesIn, knownModel, type ForeignUse } from '../queries/foreign-names.js';
import type { ModelQueries } from '../queries/queries.js';
import type { Fragment } from '../values/fragment.js';
import type { ModelElement, NameOccurrence } from './element-at.js';
import { meantIn } from './meant-in.js';

export interface ForeignOccurrence extends NameOccurrence {
  readonly use: ForeignUse;
  /** The model that has the element. */
  readonly model: ModelQueries;
}

/** The name of something of another model at an offset of a document, its end included; undefined where none stands. */
export function foreignNameAt(
  model: ModelQueries,
  uri: string,
  offset: number,
): ForeignOccurrence | undefined {
  const file = model.fragments().find(({ document }) => document === uri);
  return file && foreignElements(model, file).find(({ origin }) => isIn(origin, offset));
}

/** Every place in the files of `model` where an element of another model is named, in no order. */
export function foreignOccurrencesOf(
  model: ModelQueries,
  owner: ModelQueries,
  element: ModelElement,
): readonly NameOccurrence[] {
  return foreignElementsIn(model, owner).filter((each) => isSame(each.element, element));
}

/** Every place in the files of `model` where something of another model is named, in no order. */
export function foreignElementsIn(
  model: ModelQueries,
  owner: ModelQueries,
): readonly ForeignOccurrence[] {
  return model
    .fragments()
    .flatMap((file) => foreignElements(model, file))
    .filter((each) => each.model === owner);
}

function foreignElements(model: ModelQueries, file: Fragment): readonly ForeignOccurrence[] {
  return foreignNamesIn(model, file).flatMap((foreign) => {
    const other = knownModel(model, foreign.model);
    const [element] = other === undefined ? [] : meantIn(other, foreign);
    if (other === undefined || element === undefined) return [];
    const { origin } = foreign.name;
    return [{ use: foreign.use, model: other, element, origin, node: foreign.inner.node }];
  });
}

function isIn({ start, end }: NameOccurrence['origin'], offset: number): boolean {
  return start <= offset && offset <= end;
}

function isSame(a: ModelElement, b: ModelElement): boolean {
  return a.kind === b.kind && a.id === b.id;
}
