/** After a rename: writes at the declaration what the element was called before. */
import { formerNamesOf, nameAt, type ModelElement, type ModelQueries } from '@idef0-studio/model';
import { formerLine } from '../edits/former-line.js';
import type { Offer, RefactoringContext } from './refactoring.js';

/** Offered wherever the name stands that a rename of this session has given; not where settings say otherwise. */
export function keepOldName({ workspace, model, selection }: RefactoringContext): readonly Offer[] {
  const { renames } = workspace;
  const element = nameAt(model, selection.document, selection.start)?.element;
  if (element === undefined || renames.keeping === 'never') return [];
  const before = renames.nameBefore(model.name, element.kind, nameOfElement(model, element));
  if (before === undefined || formerNamesOf(model, element).includes(before)) return [];
  const attempt = () => {
    const edit = formerLine(workspace, model, element, before);
    return edit === undefined ? NO_BODY : { edits: [edit] };
  };
  return [{ kind: 'rewrite', title: `Keep the old name: 'formerly ${before}'`, attempt }];
}

const NO_BODY = 'It is declared in a list alone, and has no body that holds the old name.';

/** The name that an element has now. */
export function nameOfElement(model: ModelQueries, { kind, id }: ModelElement): string {
  if (kind === 'activity') return model.activity(id)?.name ?? id;
  return kind === 'object' ? (model.object(id)?.name ?? id) : id;
}
