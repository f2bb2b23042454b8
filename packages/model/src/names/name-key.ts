/**
 * Identity of names. Case matters: 'Service catalog' and 'Service Catalog' are two objects (and a
 * warning); blanks at the ends and doubled blanks do not matter.
 */
import type { Name } from '../values/fragment.js';
import type { ObjectId } from '../values/process-model.js';

/** The identity of a name: the text with its blanks folded, in Unicode normal form C. Empty for an empty name. */
export function nameKey(text: string): string {
  return isPlain(text) ? text : text.normalize('NFC').trim().replace(/\s+/gu, ' ');
}

/** The identity of an object as an entry writes it. The qualifier of the model itself is dropped
 *  (`PRM-IT.Service Catalog`); another one is kept, since the object then is another model's. */
export function objectKey(name: Name, model: string): ObjectId {
  const text = nameKey(name.text);
  const [first, ...rest] = name.qualifier;
  if (first === undefined || text === '') return text;
  const qualifier = first === model ? rest : name.qualifier;
  return [...qualifier.map(nameKey), text].join('.');
}

/** A name as the author wrote it, with its qualifier: for messages. */
export function writtenName(name: Name): string {
  return name.qualifier.length === 0 ? name.text : `${name.qualifier.join('.')}.${name.text}`;
}

/** True where nothing has to be folded: the usual case, decided without building a string. */
function isPlain(text: string): boolean {
  return !/^\s|\s$|\s\s|[^\S ]|[^\p{ASCII}]/u.test(text);
}
