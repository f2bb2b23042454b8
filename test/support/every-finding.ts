/** The findings of a model that is kept from edit to edit, in the order in which `checkModel` gives them. */
import type { LiveModel } from '@idef0-studio/database';
import type { Finding, RuleSettings } from '@idef0-studio/model';
import { inDocumentOrder } from '@idef0-studio/model/phases';

export function everyFinding(model: LiveModel, settings: RuleSettings): readonly Finding[] {
  const found = model.documents(settings).flatMap((uri) => model.findingsIn(uri, settings));
  return inDocumentOrder(found, model.fragments);
}
