/**
 * What damage costs: every token, quote and line of a model is taken out, one at a time, and what is left
 * of it is compared with the whole. An entry is lost where it stands nowhere any more, and moved where it
 * stands in another activity than before; activities are told apart by their place, so that one whose name
 * is missing stays the same.
 */
import { createIdef0CoreServices } from '@idef0-studio/language';
import type { ActivityContent, ActivityDeclaration, Fragment } from '@idef0-studio/model';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lowered } from '../../support/language.js';

const text = readFileSync(new URL('../fixtures/bakery.idef0', import.meta.url), 'utf8');
const whole = entriesOf(lowered(text).fragment);
const lexer = createIdef0CoreServices().Idef0.parser.Lexer;
const { tokens } = lexer.tokenize(text);
const lines = text.split('\n');

test('the fixture is sound and holds enough to lose', () => {
  expect(lowered(text).findings).toEqual([]);
  expect([...whole.values()].flatMap((owners) => owners)).toHaveLength(57);
});

describe('taking out one token', () => {
  const kinds = [...new Set(tokens.map((token) => token.tokenType.name))].sort();
  const names = new Set(['NAME', 'ID', 'BACKQUOTED']);

  // Names that a sign separates on one line run together without it; a declaration without its keyword
  // reads as one more entry of the list above.
  const bounds: Readonly<Record<string, { readonly lost: number; readonly moved: number }>> = {
    ',': { lost: 2, moved: 0 },
    ':': { lost: 1, moved: 0 },
    '<-': { lost: 1, moved: 0 },
    object: { lost: 0, moved: 1 },
  };

  test.each(kinds.filter((kind) => !names.has(kind)))("a missing '%s' costs its bound", (kind) => {
    const bound = bounds[kind] ?? { lost: 0, moved: 0 };
    const costs = without(kind).map(([broken]) => damage(broken));
    expect(Math.max(...costs.map(({ lost }) => lost))).toBe(bound.lost);
    expect(Math.max(...costs.map(({ moved }) => moved))).toBe(bound.moved);
  });

  test('a missing name costs that entry at most', () => {
    for (const kind of names) {
      for (const [broken, place] of without(kind)) {
        const { lost, moved } = damage(broken);
        expect({ place, lost: Math.min(lost, 1), moved }).toEqual({ place, lost, moved: 0 });
      }
    }
  });

  test.each(['{', '}', '(', ')', 'activity', 'decompose', 'external', 'bundle'])(
    "a missing '%s' is one finding",
    (kind) => {
      for (const [broken, place] of without(kind)) {
        const codes = lowered(broken).findings.map(({ code }) => code);
        expect({ place, codes }).toEqual({ place, codes: [codes[0]] });
      }
    },
  );

  function without(kind: string): readonly (readonly [string, string])[] {
    return tokens
      .filter((token) => token.tokenType.name === kind)
      .map(({ startOffset, image, startLine }) => [
        text.slice(0, startOffset) + text.slice(startOffset + image.length),
        `line ${startLine}`,
      ]);
  }
});

test('a forgotten quote costs no entry', () => {
  for (const { index } of text.matchAll(/"""|"/g)) {
    const quotes = text.startsWith('"""', index) ? 3 : 1;
    const broken = text.slice(0, index) + text.slice(index + quotes);
    const place = `line ${text.slice(0, index).split('\n').length}`;
    const { lost, moved } = damage(broken);
    // Without its opening quote, words of a definition read as a name.
    expect({ place, lost: Math.min(lost, 1), moved }).toEqual({ place, lost, moved: 0 });
  }
});

test('a missing line costs that line', () => {
  for (const [index, line] of lines.entries()) {
    const broken = lines.filter((_, at) => at !== index).join('\n');
    const { lost, moved } = damage(broken);
    const own = lowered(
      `model M\nactivity A {\n${/^\s+[A-Z(`]/.test(line) ? 'input\n' : ''}${line}\n}`,
    );
    const parts = /^\s*bundle/.test(line) ? 3 : 0;
    const allowed =
      parts + [...entriesOf(own.fragment).values()].flatMap((owners) => owners).length;
    expect({ line, lost: Math.min(lost, allowed), moved }).toEqual({
      line,
      lost,
      moved: Math.min(moved, parts),
    });
  }
});

test('a text that ends anywhere keeps everything before its end', () => {
  for (const index of lines.keys()) {
    const start = lines.slice(0, index).join('\n');
    const kept = entriesOf(lowered(start).fragment);
    const moved = movedIn(kept, whole);
    expect({ line: index, moved }).toEqual({ line: index, moved: 0 });
    expect(count(kept)).toBe(count(entriesOf(lowered(closed(start)).fragment)));
  }
});

test('a half-typed word costs at most its own entry', () => {
  for (const token of tokens) {
    if (!/^\p{L}{2}/u.test(token.image)) continue;
    // Half a name may be another's: 'Receipt Rolls' becomes 'Receipt'.
    const half = Math.ceil(token.image.length / 2);
    const broken =
      text.slice(0, token.startOffset + half) + text.slice(token.startOffset + token.image.length);
    const { lost, moved } = damage(broken);
    const place = `line ${token.startLine}: ${token.image.slice(0, half)}`;
    expect({ place, lost: Math.min(lost, 1), moved }).toEqual({
      place,
      lost,
      moved: Math.min(moved, lost),
    });
  }
});

test('a missing brace costs nothing in the largest file of the examples either', () => {
  const folder = fileURLToPath(new URL('../../../examples', import.meta.url));
  const texts = globSync(`${folder}/**/*.idef0`).map((file) => readFileSync(file, 'utf8'));
  const largest = texts.reduce((one, other) => (other.length > one.length ? other : one));
  const before = entriesOf(lowered(largest).fragment);
  for (const { index, 0: brace } of largest.matchAll(/(?<=\s)[{}](?=\s*$)/gm)) {
    const place = `line ${largest.slice(0, index).split('\n').length}: ${brace}`;
    const broken = largest.slice(0, index) + largest.slice(index + 1);
    expect({ place, ...damage(broken, before) }).toEqual({ place, lost: 0, moved: 0 });
  }
});

/** The owners of each object that stands in a list or a bundle, in order. */
type Entries = ReadonlyMap<string, readonly string[]>;

function entriesOf(fragment: Fragment): Entries {
  const entries = new Map<string, string[]>();
  const add = (owner: string, object: string): void => {
    entries.set(object, [...(entries.get(object) ?? []), owner]);
  };
  const content = (owner: string, { lists, children, bundles }: ActivityContent): void => {
    for (const { object } of lists.flatMap((list) => list.entries)) add(owner, object.text);
    bundles.forEach(({ parts }, at) =>
      parts.forEach((part) => add(`${owner} bundle ${at}`, part.name.text)),
    );
    children.forEach((child, at) => activity(`${owner}.${at}`, child));
  };
  const activity = (owner: string, declaration: ActivityDeclaration): void =>
    content(owner, declaration.content);
  fragment.externals.forEach(({ lists }, at) =>
    lists
      .flatMap((list) => list.entries)
      .forEach((entry) => add(`external ${at}`, entry.object.text)),
  );
  fragment.bundles.forEach(({ parts }, at) =>
    parts.forEach((part) => add(`bundle ${at}`, part.name.text)),
  );
  fragment.activities.forEach((declaration, at) => activity(`activity ${at}`, declaration));
  fragment.decompositions.forEach((part, at) => content(`decompose ${at}`, part.content));
  return entries;
}

function damage(broken: string, before = whole): { readonly lost: number; readonly moved: number } {
  const left = entriesOf(lowered(broken).fragment);
  let lost = 0;
  for (const [object, owners] of before)
    lost += Math.max(0, owners.length - (left.get(object)?.length ?? 0));
  return { lost, moved: movedIn(left, before) };
}

function movedIn(left: Entries, whole: Entries): number {
  let moved = 0;
  for (const [object, owners] of left) {
    const before = [...(whole.get(object) ?? [])];
    if (before.length === 0) continue;
    for (const owner of owners) {
      const at = before.indexOf(owner);
      if (at >= 0) before.splice(at, 1);
      else moved++;
    }
  }
  return moved;
}

function count(entries: Entries): number {
  return [...entries.values()].flatMap((owners) => owners).length;
}

/** The start of the fixture with its open blocks and texts closed as an author would. */
function closed(start: string): string {
  const open = start.split('"""').length % 2 === 0 ? `${start}\n"""` : start;
  const depth = lexer
    .tokenize(open, { mode: 'partial' })
    .tokens.reduce((sum, { image }) => sum + (image === '{' ? 1 : image === '}' ? -1 : 0), 0);
  return `${open}\n${'}'.repeat(Math.max(0, depth))}`;
}
