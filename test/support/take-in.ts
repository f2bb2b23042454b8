/** The two ways to tell a model of an edit: by all its files, and by those alone that say something else. */
import type { LiveModel } from '@idef0-studio/database';
import type { Fragment } from '@idef0-studio/model';

/** Takes in the files as they are after an edit; of every second edit only the others, where none has come or gone. */
export function takeIn(live: LiveModel, fragments: readonly Fragment[], edit: number): void {
  const before = new Map(live.fragments.map((fragment) => [fragment.document, fragment]));
  const staysAll =
    before.size === fragments.length && fragments.every(({ document }) => before.has(document));
  if (edit % 2 === 0 || !staysAll) live.update(fragments);
  else live.replace(fragments.filter((each) => before.get(each.document) !== each));
}
