/** An activity of the model, from its draft and its resolved lists. */
import { contentsOf, rangesOf, type ActivityDraft } from '../tree/activity-draft.js';
import type { Activity } from '../../values/process-model.js';
import { definedBy } from '../../values/defined-by.js';
import { joinedForms } from '../../values/form-fields.js';
import { joinedProperties, joinedTexts } from '../../values/text-properties.js';

export function toActivity(
  draft: ActivityDraft,
  { lists, closed }: Pick<Activity, 'lists' | 'closed'>,
  calls: Activity['calls'],
): Activity {
  const { declaration, parent } = draft;
  const misordered = misorderedIn(draft);
  const texts = allTexts(contentsOf(draft).map((content) => content.texts));
  return {
    id: draft.id,
    node: draft.node,
    ownNumber: texts.id?.text,
    boxNumber: draft.path[draft.path.length - 1] ?? 0,
    kind: draft.kind,
    name: draft.name,
    title: texts.title?.text ?? draft.name,
    ...definedBy(declaration?.definition),
    texts,
    parent: parent?.id,
    children: draft.children.map(({ id }) => id),
    ...(misordered.length > 0 && { misordered }),
    lists,
    closed,
    calls,
    origin: declaration?.name.origin,
    ranges: rangesOf(draft),
  };
}

/** In one document. Its places change with every edit, so that who asks for the order asks for this. */
function misorderedIn({ children }: ActivityDraft): readonly string[] {
  return children.flatMap(({ id, declaration }, index) => {
    const origin = declaration?.name.origin;
    const before = children[index - 1]?.declaration?.name.origin;
    if (origin === undefined || before === undefined) return [];
    return origin.document === before.document && origin.start < before.start ? [id] : [];
  });
}

/** The texts of an activity and of what is added to it as one; of those that stand once the first counts. */
function allTexts(all: readonly Activity['texts'][]): Activity['texts'] {
  const [first, ...others] = all;
  if (first !== undefined && others.length === 0) return first;
  const properties = joinedProperties(all);
  const [audience] = all.flatMap((texts) => (texts.audience === undefined ? [] : [texts.audience]));
  const formerly = all.flatMap((texts) => texts.formerly ?? []);
  return {
    ...joinedTexts(all),
    ...(properties !== undefined && { properties }),
    ...(formerly.length > 0 && { formerly }),
    ...(audience !== undefined && { audience }),
    outcomes: all.flatMap(({ outcomes }) => outcomes),
    satisfies: all.flatMap(({ satisfies }) => satisfies),
    includes: all.flatMap(({ includes }) => includes),
    excludes: all.flatMap(({ excludes }) => excludes),
    form: joinedForms(all.map(({ form }) => form)),
  };
}
