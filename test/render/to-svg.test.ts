/** SVG text is well formed whatever stands in it, and carries what it needs. */
import { measureText } from '@idef0-studio/geometry';
import { placeOnSheet } from '@idef0-studio/layout';
import { allFontFaceRules, drawDiagram, escapeXml, toSvg } from '@idef0-studio/render';
import { expect, test } from 'vitest';
import { context, contextDrawing } from './samples.js';

function svgOf(title: string, options: Parameters<typeof toSvg>[1] = {}): string {
  const diagram = { ...context, title };
  const drawing = { ...contextDrawing, title };
  return toSvg(drawDiagram(placeOnSheet(diagram, drawing, measureText)), options);
}

test.each([
  ['a & b < c > "d"', 'a &amp; b &lt; c &gt; &quot;d&quot;'],
  ['null\u0000 bell\u0007 escape\u001b', 'null bell escape'],
  ['tab\tand\nline', 'tab\tand\nline'],
  ['lone \ud800 surrogate, \uffff', 'lone  surrogate, '],
  ['pair 😀', 'pair 😀'],
])('%j is escaped', (text, escaped) => {
  expect(escapeXml(text)).toBe(escaped);
});

test('titles with markup do not get out of their text', () => {
  const svg = svgOf('</text><script>alert("x")</script>');
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&lt;script&gt;');
});

test('a file of its own has size, style and font', () => {
  const svg = svgOf('Manage IT');
  expect(svg).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:/);
  expect(svg).toMatch(/ width="745" height="\d+" viewBox="0 0 745 \d+" role="img"/);
  expect(svg).toContain('.idef0-line{');
  expect(svg.match(/@font-face/g)).toHaveLength(2);
  expect(svg).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
});

test('the font goes along in the parts that the texts need', () => {
  expect(svgOf('Zażółć').match(/@font-face/g)).toHaveLength(4);
  expect(svgOf('Manage IT', { embedFont: false })).not.toContain('@font-face');
  expect(svgOf('Договор').match(/@font-face/g)).toHaveLength(4);
  expect(svgOf('Договор Ελλάδα').match(/@font-face/g)).toHaveLength(6);
  expect(allFontFaceRules().match(/@font-face/g)).toHaveLength(12);
});

test('a form after GOST is set in the serif and carries no other font than it needs', () => {
  const geometry = placeOnSheet(context, contextDrawing, measureText);
  const svg = toSvg(drawDiagram({ ...geometry, form: 'gost' }));
  const families = [...svg.matchAll(/@font-face\{font-family:'([^']+)'/g)].map(([, name]) => name);
  expect(new Set(families)).toEqual(new Set(['PT Serif']));
  expect(svg).toMatch(/<svg [^>]*font-family="'PT Serif'/);
  expect(svg).toMatch(/\n\.idef0-style-\w+\.idef0-serif text\{font-family:'PT Serif'/u);
});

test('programs that read no style sheet find colours and widths as attributes', () => {
  const line = /<path class="idef0-line"[^>]*>/.exec(svgOf('Manage IT'))?.[0];
  expect(line).toContain('stroke="#24292f"');
  expect(line).toContain('fill="none"');
});

test('programs that know style sheets but no variables are not misled', () => {
  const svg = svgOf('Manage IT');
  const rules = new Map(
    [...svg.matchAll(/^\.idef0-style-\w+ \.(idef0-[\w-]+)\{([^}]*)\}/gmu)].map(
      ([, name = '', body = '']) => [
        name,
        body.split(';').map((declaration) => declaration.split(':')),
      ],
    ),
  );
  expect(rules.size).toBeGreaterThan(20);
  const mixed = [...svg.matchAll(/ class="([^"]+)"/gu)].flatMap(([, classes = '']) => {
    const declared = classes.split(' ').flatMap((name) => rules.get(name) ?? []);
    const isVariable = (value = ''): boolean => value.startsWith('var(');
    return declared
      .filter(([, value]) => isVariable(value))
      .filter(([name]) => declared.some(([other, value]) => other === name && !isVariable(value)))
      .map(([name]) => `${classes}: ${name}`);
  });
  expect(mixed).toEqual([]);
});

test('no shape is without a fill, for one that is not said is black', () => {
  const shapes = svgOf('Manage IT').match(/<(?:path|rect|circle|text) [^>]*>/g) ?? [];
  expect(shapes.length).toBeGreaterThan(40);
  expect(shapes.filter((shape) => !shape.includes(' fill="'))).toEqual([]);
});

test('a piece of a page leaves style and font to the page', () => {
  const svg = svgOf('Manage IT', { standalone: false });
  expect(svg).toMatch(/^<svg class="idef0-diagram"/);
  expect(svg).not.toContain('<style');
  expect(svg).not.toContain('stroke=');
});

test('tags are balanced', () => {
  const open: string[] = [];
  for (const [, end, name, self] of svgOf('A & B').matchAll(/<(\/?)([a-z]\w*)[^>]*?(\/?)>/gi)) {
    if (end === '/') expect(open.pop()).toBe(name);
    else if (self === '' && name !== undefined) open.push(name);
  }
  expect(open).toEqual([]);
});
