/** Names as texts hold them. */
import type { Origin, TextReference } from '@idef0-studio/model';

/** A name as it is written between the backquotes of a text: what ends a text between double quotes is escaped. */
export function nameInText(name: string, { isLong }: Pick<TextReference, 'isLong'>): string {
  const plain = name.replace(/`/g, "'");
  return isLong ? plain : plain.replace(/["\\]/g, '\\$&');
}

/** Where the last name of a reference stands, without those before its dots: `Parent.Name`, `Catalog.4.1`. */
export function lastNameIn({ text, origin }: TextReference, name: string): Origin {
  const isQualified = text !== name && text.endsWith(`.${name}`);
  return isQualified ? { ...origin, start: origin.end - name.length } : origin;
}
