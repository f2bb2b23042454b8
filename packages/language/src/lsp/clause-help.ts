/** What a reader wants to know of a catalog or a clause, in whichever model it is declared: Markdown for hover. */
import { clauseUses, memberId, type ModelQueries, type PlainElement } from '@idef0-studio/model';
import { defined, activityLabel, labelled, paragraphs, plain } from './markdown.js';

/** The document that a catalog is of, and how many clauses it lists. */
export function catalogHelp(catalog: PlainElement): string {
  const { name, members, texts } = catalog;
  return paragraphs(
    `**${plain(name)}** · catalog of ${members.length} clauses`,
    defined(catalog),
    texts.purpose,
    texts.description,
  );
}

/** The title of a clause, its document, and what meets it. Undefined where no catalog has it. */
export function clauseHelp(model: ModelQueries, id: string): string | undefined {
  const catalog = catalogOf(model, id);
  if (catalog === undefined) return undefined;
  const number = id.slice(catalog.name.length + 1);
  const title = catalog.members.find((member) => member.id === id)?.definition;
  const document = catalog.definition === undefined ? '' : ` (${plain(catalog.definition)})`;
  const uses = clauseUses(model, id).map(({ activity, outcomes }) =>
    [activityLabel(activity), ...(outcomes.length > 0 ? [`(${outcomes.join(', ')})`] : [])].join(
      ' ',
    ),
  );
  return paragraphs(
    `**${plain(number)}** · clause of ${plain(catalog.name)}${document}`,
    title,
    labelled('Met by', uses),
  );
}

function catalogOf(model: ModelQueries, id: string): PlainElement | undefined {
  return model.catalogs().find(({ name }) => id.startsWith(memberId(name, '')));
}
