/** What the models of a workspace see of each other, from nothing. */
import { queriesOf, type ProcessModel } from '@idef0-studio/model';
import type { Elsewhere } from '@idef0-studio/model/phases';

export function elsewhereOf(models: readonly ProcessModel[]): Elsewhere {
  const all = models.flatMap(({ plainElements }) => plainElements);
  const named = models.filter(({ name }) => name !== '').map(queriesOf);
  return {
    catalogs: () => all.filter(({ kind }) => kind === 'catalog'),
    models: () => named,
  };
}
