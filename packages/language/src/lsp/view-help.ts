/** What a reader wants to know of a named view: Markdown for hover. */
import type { PlainElement, ViewStatement } from '@idef0-studio/model';
import { plain } from './markdown.js';

/** The lines of a view, each an item; undefined where there are none. */
export function viewLines({ lines = [] }: PlainElement): string | undefined {
  return lines.length === 0 ? undefined : lines.map((line) => `- ${lineOf(line)}`).join('\n');
}

function lineOf({ word, names, value }: ViewStatement): string {
  const named = names.map(({ qualifier, text }) => [...qualifier, text].join('.')).join(', ');
  const sign = named !== '' && value !== undefined ? ['='] : [];
  const said = [named, ...sign, value?.text ?? ''].filter((each) => each !== '');
  return [word, ...said.map(plain)].join(' ');
}
