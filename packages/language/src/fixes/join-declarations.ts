/** Two declarations of one bundle or one agent become one: what the second holds moves into the first. */
import { nameKey } from '@idef0-studio/model';
import type { BundleDeclaration, ExternalDeclaration, Fragment } from '@idef0-studio/model';
import { commentsIn, insideBraces, reindented } from '../edits/text-blocks.js';
import { wordTakenBy } from './choice-check.js';
import { insertion } from '../edits/entry-edits.js';
import { fix, type FileEdit, type Fix } from '../edits/file-edit.js';
import type { FixContext } from './fix-context.js';
import { wordLostBy } from '../edits/preservation/preservation-check.js';
import { dropLines } from '../edits/removals.js';
import { indentAt, isFirstOnLine, lineBreakOf, lineStart, stepOf } from '../edits/source-lines.js';

type Declaration = BundleDeclaration | ExternalDeclaration;

/** `name/duplicate` of a bundle or an agent. None where both have a definition, of which one would go. */
export function joinDeclarations({ workspace, model, finding }: FixContext): readonly Fix[] {
  const all = model.fragments().flatMap((fragment) => declarationsIn(fragment));
  const second = all.find(({ declaration: { name } }) => isAt(name.origin, finding.origin));
  const first = all.find(
    ({ declaration, kind }) =>
      kind === second?.kind &&
      declaration !== second.declaration &&
      nameKey(declaration.name.text) === nameKey(second.declaration.name.text),
  );
  if (first === undefined || second === undefined) return [];
  if (first.declaration.definition !== undefined && second.declaration.definition !== undefined)
    return [];
  const [target, source] = [first, second].map(({ fragment }) =>
    workspace.textOf(fragment.document),
  );
  if (target === undefined || source === undefined) return [];
  const moved = movedText(first.declaration, second.declaration, source);
  const into = moved === '' ? [] : insertedInto(target, first.declaration, moved);
  if (into === undefined) return [];
  const { name } = second.declaration;
  const header = source.slice(second.declaration.origin.start, headerEnd(second.declaration));
  if (commentsIn(header).length > 0) return [];
  const dropped = dropLines(source, second.declaration.origin);
  const title = `Join it with the first declaration of '${name.text}'`;
  const joined = fix(title, [...definitionOf(first, second, source), ...into, dropped]);
  // Where a brace is lost, the second may stand in the first, or hold what follows.
  const gone = wordLostBy(workspace, joined.edits) ?? wordTakenBy(workspace, joined);
  return gone === undefined ? [joined] : [];
}

interface Found {
  readonly kind: 'bundle' | 'agent';
  readonly fragment: Fragment;
  readonly declaration: Declaration;
}

function declarationsIn(fragment: Fragment): readonly Found[] {
  const { bundles, externals } = fragment;
  return [
    ...bundles.map((declaration): Found => ({ kind: 'bundle', fragment, declaration })),
    ...externals.map((declaration): Found => ({ kind: 'agent', fragment, declaration })),
  ];
}

/** What stands between the braces of the second; of a bundle without comments, the parts that the first lacks. */
function movedText(first: Declaration, second: Declaration, source: string): string {
  const body = insideBraces(source, headerEnd(second), second.origin);
  const inside = body === undefined ? '' : source.slice(body.start, body.end);
  if (!('parts' in first) || !('parts' in second) || commentsIn(inside).length > 0)
    return inside.replace(/^\s*\n|\s+$/gu, '');
  const known = new Set(first.parts.map(({ name }) => nameKey(name.text)));
  const fresh = second.parts.filter(({ name }) => !known.has(nameKey(name.text)));
  const written = fresh.map(({ name, definition }) =>
    source.slice(name.origin.start, definition?.origin.end ?? name.origin.end),
  );
  return written.join(inside.includes('\n') ? lineBreakOf(source) : ', ');
}

/** Before the closing brace, as lines or in the line; undefined where that brace is lost, or lines would have to go
 *  into one. */
function insertedInto(
  source: string,
  declaration: Declaration,
  moved: string,
): readonly FileEdit[] | undefined {
  const { document, start } = declaration.origin;
  const body = insideBraces(source, headerEnd(declaration), declaration.origin);
  const line = lineBreakOf(source);
  const outer = indentAt(source, start);
  const lines = reindented(
    moved,
    /^[ \t]*/u.exec(moved)?.[0] ?? '',
    outer + stepOf(source),
  ).replace(/^(?=\S)/gmu, outer + stepOf(source));
  // A brace that nothing closes holds what nobody knows.
  if (body === undefined && /^\s*\{/u.test(source.slice(headerEnd(declaration)))) return undefined;
  if (body === undefined)
    return [insertion(document, headerEnd(declaration), ` {${line}${lines}${line}${outer}}`)];
  if (isFirstOnLine(source, body.end))
    return [insertion(document, lineStart(source, body.end), lines + line)];
  if (moved.includes('\n')) return undefined;
  const end = source.slice(0, body.end).trimEnd().length;
  return [insertion(document, end, end === body.start ? ` ${moved.trim()} ` : `, ${moved.trim()}`)];
}

/** The definition of the second goes behind the name of the first, which has none. */
function definitionOf(first: Found, second: Found, source: string): readonly FileEdit[] {
  const { definition } = second.declaration;
  if (definition === undefined) return [];
  const { document, end } = first.declaration.name.origin;
  const text = source.slice(definition.origin.start, definition.origin.end);
  return [insertion(document, end, ` ${text}`)];
}

function headerEnd({ name, definition }: Declaration): number {
  return definition?.origin.end ?? name.origin.end;
}

function isAt(
  a: { readonly document: string; readonly start: number },
  b: { readonly document: string; readonly start: number },
): boolean {
  return a.document === b.document && a.start === b.start;
}
