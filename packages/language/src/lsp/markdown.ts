/** Pieces of Markdown that help is made of. */
import { shownNumber, type Activity, type Definition } from '@idef0-studio/model';

/** An activity by its numbers and its title. */
export function activityLabel(activity: Activity): string {
  const { node, title } = activity;
  return node === title ? numberOf(activity) : `${numberOf(activity)} ${plain(title)}`;
}

/** Node number and own number, whatever pictures show. */
export function numberOf(activity: Activity): string {
  return plain(shownNumber(activity, 'both'));
}

/** What something is, where the words are from and who they are for. */
export function defined({ definition, sources, audience }: Definition): string | undefined {
  if (definition === undefined || (sources === undefined && audience === undefined))
    return definition;
  return paragraphs(
    definition,
    labelled((sources?.length ?? 0) > 1 ? 'Sources' : 'Source', sources?.map(plain) ?? []),
    labelled('For', audience?.map(plain) ?? []),
  );
}

/** A list in one line, cut where nobody would read on. */
export function labelled(label: string, items: readonly string[]): string | undefined {
  if (items.length === 0) return undefined;
  const most = 12;
  const rest = items.length > most ? [`and ${items.length - most} more`] : [];
  return `*${label}:* ${[...items.slice(0, most), ...rest].join(', ')}`;
}

/** Those that say something, an empty line between them. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** A name as plain text in Markdown. */
export function plain(name: string): string {
  return name.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
