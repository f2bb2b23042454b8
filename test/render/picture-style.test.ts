/** Pictures that stand in one page do not change each other, nor the page. */
import { measureText } from '@idef0-studio/geometry';
import { placeOnSheet } from '@idef0-studio/layout';
import { diagramStyleSheet, drawDiagram, toSvg, type Theme } from '@idef0-studio/render';
import { expect, test } from 'vitest';
import { context, contextDrawing } from './samples.js';

const geometry = placeOnSheet(context, contextDrawing, measureText);
const THEMES: readonly Theme[] = ['auto', 'light', 'dark', 'print'];
const svgOf = (theme: Theme, form?: 'gost') =>
  toSvg(drawDiagram(form === undefined ? geometry : { ...geometry, form }), {
    embedFont: false,
    theme,
  });
const styleOf = (svg: string) => /<style>([^]*)<\/style>/u.exec(svg)?.[1] ?? '';
const classOf = (svg: string) => /<svg [^>]*class="[^"]*(idef0-style-\w+)"/u.exec(svg)?.[1] ?? '';

/** Every selector of a style sheet, those in `@media` too, with its rule. */
function rulesIn(css: string): readonly (readonly [selector: string, body: string])[] {
  const rules = [...css.replaceAll('&gt;', '>').matchAll(/([^{}@\n]+)\{([^{}]*)\}/gu)];
  return rules.flatMap(([, selectors = '', body = '']) =>
    selectors.split(/,(?![^(]*\))/u).map((selector) => [selector.trim(), body] as const),
  );
}

test.each(THEMES)('each rule of a picture in the theme %s is for that picture alone', (theme) => {
  const svg = svgOf(theme);
  const rules = rulesIn(styleOf(svg));
  expect(rules.length).toBeGreaterThan(100);
  expect(classOf(svg)).not.toBe('');
  const root = new RegExp(`^(\\.vscode-[\\w-]+ )?\\.${classOf(svg)}(?![\\w-])`, 'u');
  expect(rules.map(([selector]) => selector).filter((selector) => !root.test(selector))).toEqual(
    [],
  );
});

test('the rules are those of a page, in the same order', () => {
  const named = (css: string, root: string) =>
    rulesIn(css).map(([selector, body]) => [
      selector.replace(root, '').replaceAll('  ', ' ').trim(),
      body,
    ]);
  const svg = svgOf('auto');
  const own = named(styleOf(svg), `.${classOf(svg)}`);
  const page = named(diagramStyleSheet, ':root');
  const isPart = ([selector = '']: readonly string[]) =>
    /^(\.vscode|:is\(\.idef0-sel|\.idef0-(?!serif|diagram))/u.test(selector);
  expect(own.filter(isPart)).toEqual(page.filter(isPart));
});

test('pictures of different themes have different styles, those of one theme the same', () => {
  expect(new Set(THEMES.map((theme) => classOf(svgOf(theme)))).size).toBe(THEMES.length);
  for (const theme of THEMES) {
    expect(classOf(svgOf(theme, 'gost'))).toBe(classOf(svgOf(theme)));
    expect(styleOf(svgOf(theme, 'gost'))).toBe(styleOf(svgOf(theme)));
  }
});

test('a theme that is fixed does not follow the theme of VS Code', () => {
  for (const theme of ['light', 'dark', 'print'] as const) {
    const followed = rulesIn(styleOf(svgOf(theme))).filter(
      ([selector, body]) => selector.startsWith('.vscode-') && body.includes('--idef0-'),
    );
    expect(followed).toEqual([]);
  }
});

test('no picture has ids that another could have', () => {
  for (const theme of THEMES) expect(svgOf(theme)).not.toMatch(/ id="|url\(#|href="#/u);
});
