/** A body that stands on one line gets lines: one for each statement. */
import type { ActivityContent, Origin, Texts } from '@idef0-studio/model';
import { allActivities } from '../edits/activity-text.js';
import { indentAt, lineBreakOf, stepOf } from '../edits/source-lines.js';
import { textRanges } from '../edits/text-ranges.js';
import { headEnd, plainOffer, type Offer, type RefactoringContext } from './refactoring.js';
import { insideBraces } from '../edits/text-blocks.js';

/** On the line of an activity, a `decompose` or an agent whose body stands on it. Not where comments stand
 *  between the statements. */
export function spreadBody(context: RefactoringContext): readonly Offer[] {
  const { fragment, source, selection } = context;
  const element = elementsIn(context).find(
    ({ origin, header }) =>
      origin.start <= selection.start && selection.start <= headEnd(source, header),
  );
  const body = element && insideBraces(source, element.header, element.origin);
  if (element === undefined || body === undefined) return [];
  const inside = source.slice(body.start, body.end);
  const starts = startsIn(source, element).sort((a, b) => a - b);
  if (inside.includes('\n') || starts.length === 0) return [];
  const gap = source.slice(body.start, starts[0]);
  const statements = starts.map((start, index) =>
    source.slice(start, starts[index + 1] ?? body.end).replace(/[\s,]+$/u, ''),
  );
  if (gap.trim() !== '' || /\/[/*]/u.test(inside.replace(/"[^"]*"|`[^`]*`/gu, ''))) return [];
  const line = lineBreakOf(source);
  const indent = indentAt(source, element.origin.start);
  const lines = statements.map((statement) => line + indent + stepOf(source) + statement);
  const text = lines.join('') + line + indent;
  const title = `Write what is inside '${element.name}' on lines of its own`;
  const edits = [{ document: fragment.document, ...body, text }];
  return [plainOffer('rewrite', title, { edits })];
}

interface Element {
  readonly name: string;
  readonly origin: Origin;
  /** Offset behind name and definition. */
  readonly header: number;
  readonly content: Pick<ActivityContent, 'lists'> & Partial<ActivityContent> & { texts: Texts };
}

function elementsIn({ fragment }: RefactoringContext): readonly Element[] {
  const named = [
    ...allActivities(fragment),
    ...fragment.externals.map((external) => ({ ...external, content: external })),
  ];
  return [
    ...named.map(({ name, definition, origin, content }) => ({
      name: name.text,
      origin,
      header: definition?.origin.end ?? name.origin.end,
      content,
    })),
    ...fragment.decompositions.map(({ target, origin, content }) => ({
      name: target.text,
      origin,
      header: target.origin.end,
      content,
    })),
  ];
}

/** Where each statement of a body begins. */
function startsIn(source: string, { content }: Element): number[] {
  const { lists, texts, calls = [], children = [], objects = [], bundles = [] } = content;
  const called = calls.flatMap(({ origin: { start } }) => {
    const keyword = /\bcall\s+$/u.exec(source.slice(0, start))?.[0];
    return keyword === undefined ? [] : [start - keyword.length];
  });
  return [
    ...lists.map(({ origin }) => origin.start),
    ...textRanges(source, texts).map(({ start }) => start),
    ...called,
    ...[...children, ...objects, ...bundles].map(({ origin }) => origin.start),
  ];
}
