/** Who an element or a text of it is for: what it says itself, else what is said around it, else what the model says. */
import type { Text } from '../values/fragment.js';
import { isPlainKind, memberOf, plainKinds } from '../values/plain-kinds.js';
import type { ActivityId } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';
import type { ModelElement } from './element-at.js';

/** Words of the author's own, such as `internal`; none where nobody is named: it is for everybody. A text takes what stands
 *  behind it, else what holds for its element. Inside of an activity its own audience holds, among members that of what
 *  lists them. */
export function audienceOf(
  model: ModelQueries,
  element: ModelElement,
  text?: Text,
): readonly string[] {
  const ofText = text?.audience?.map((word) => word.text) ?? [];
  if (ofText.length > 0) return ofText;
  const own = element.kind === 'activity' ? ofActivity(model, element.id) : saidOf(model, element);
  return own.length > 0 ? own : model.header().audience;
}

/** Whether it is for others than the model as a whole. */
export function hasOwnAudience(model: ModelQueries, element: ModelElement): boolean {
  return audienceOf(model, element).join() !== model.header().audience.join();
}

function ofActivity(model: ModelQueries, id: ActivityId): readonly string[] {
  for (let at = model.activity(id); at !== undefined; at = model.relations.parentOf(at)) {
    const { audience = [] } = at.texts;
    if (audience.length > 0) return audience.map(({ text }) => text);
  }
  return [];
}

function saidOf(model: ModelQueries, { kind, id }: ModelElement): readonly string[] {
  if (kind === 'object') return model.texts(id).texts.audience ?? [];
  if (kind === 'agent') return model.agent(id)?.texts.audience ?? [];
  if (isPlainKind(kind))
    return model.plainElements(kind).find(({ name }) => name === id)?.texts.audience ?? [];
  const listing = plainKinds.filter((each) => memberOf(each) === kind);
  const all = listing.flatMap((each) => model.plainElements(each));
  return all.find(({ members }) => members.some((each) => each.id === id))?.texts.audience ?? [];
}
