/** What boxes are coloured by, of each model. */
import {
  dimensionOf,
  lensNamed,
  overlayOf,
  type ModelQueries,
  type Overlay,
} from '@idef0-studio/model';
import { UsageError } from '../usage-error.js';
import type { WantedColouring } from './export-request.js';
import { nearText } from './near-names.js';

/** Undefined where boxes are not coloured, and where the model has nothing of that name. */
export function overlayWanted(
  model: ModelQueries,
  wanted: WantedColouring | undefined,
): Overlay | undefined {
  const lens = wanted && lensNamed(model, wanted.name);
  return lens && overlayOf(model, { lens, date: wanted.date });
}

/** @throws UsageError where no model has what boxes are to be coloured by. */
export function requireColouring(
  models: readonly ModelQueries[],
  wanted: WantedColouring | undefined,
): void {
  if (wanted === undefined || models.length === 0) return;
  if (models.some((model) => overlayWanted(model, wanted) !== undefined)) return;
  const { name } = wanted;
  if (models.some((model) => lensNamed(model, name) !== undefined))
    throw new UsageError(`The property '${name}' lists no values that boxes could be coloured by.`);
  const near = nearText(name, models.flatMap(lensNames));
  throw new UsageError(
    `There is no scale, dimension of categories or property '${name}'; ${near ?? 'there are none'}; 'role' colours arrows.`,
  );
}

function lensNames(model: ModelQueries): readonly string[] {
  const named = (kind: 'scale' | 'property') => model.plainElements(kind).map(({ name }) => name);
  const dimensions = model.plainElements('category').flatMap((each) => dimensionOf(each) ?? []);
  return [...named('scale'), ...dimensions, ...named('property')];
}
