/** The table of statements and the grammar say the same, and what reads texts reads all that the table lists. */
import { allStatementKeywords, loadWorkspace, objectionTo } from '@idef0-studio/language';
import {
  eachText,
  ELEMENT_TEXTS,
  isOfActivities,
  isSeveral,
  PLAIN_KINDS,
  plainKinds,
  TEXT_PROPERTIES,
  type ElementText,
  type Text,
} from '@idef0-studio/model';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allKeywords, helpOn, snippetOf, STATEMENTS } from '@idef0-studio/language/testing';
import { openEditor } from '../../support/editor.js';
import { lowered } from '../../support/language.js';

const grammar = readFileSync('packages/language/src/idef0.langium', 'utf8');
const rule = (name: string) => new RegExp(`^${name}.*?^$`, 'ms').exec(grammar)?.[0] ?? '';
const wordsIn = (text: string) =>
  [...text.matchAll(/'([a-z]+)'/g)].map((match) => match[1] ?? '').sort();

test('the keywords of the grammar are those of the table', () => {
  expect([...new Set(wordsIn(grammar))]).toEqual([...allKeywords].sort());
});

test('each statement of the table may stand somewhere, and each word is explained', () => {
  const said = Object.keys({ ...STATEMENTS, ...PLAIN_KINDS, ...TEXT_PROPERTIES }).sort();
  expect(said).toEqual([...allStatementKeywords].sort());
  const unexplained = [...allKeywords].filter((word) => helpOn(word) === undefined);
  expect(unexplained).toEqual([]);
  expect(helpOn('constructor')).toBeUndefined();
  expect(snippetOf('constructor')).toBeUndefined();
});

test('the grammar reads the text properties of the table', () => {
  const words = wordsIn(rule('TextProperty') + rule('SoftText'));
  expect(words.sort()).toEqual(Object.keys(TEXT_PROPERTIES).sort());
});

test('the grammar reads the plain elements of the table', () => {
  const read = [...wordsIn(rule('PlainElement')), 'property'];
  expect(read.sort()).toEqual([...plainKinds].sort());
  expect(wordsIn(rule('Property'))).toContain('property');
});

/** What activities have, agents and objects may lack; a soft word with a text behind it names a part in the body of a
 *  bundle. */
function mayStandIn(keyword: ElementText, declared: string): boolean {
  if (isOfActivities(keyword)) return false;
  return !('isSoft' in TEXT_PROPERTIES[keyword] && declared.startsWith('bundle'));
}

describe.each(ELEMENT_TEXTS)('the %s of an activity', (keyword) => {
  const header = 'model M\nactivity Run';
  const text = `${header} {\n  ${keyword} "Said of it"\n  output Bread\n}`;

  test('is read, and a second one is told where it stands once', () => {
    const { fragment } = lowered(text);
    const texts = fragment.activities[0]?.content.texts ?? {};
    expect(eachText<Text>(texts).map(([word, said]) => [word, said.text])).toEqual([
      [keyword, 'Said of it'],
    ]);
    const twice = text.replace('\n  output', `\n  ${keyword} "More"\n  output`);
    expect(lowered(twice).findings.map(({ code }) => code)).toEqual(
      isSeveral(keyword) ? [] : ['syntax/repeated'],
    );
  });

  test('may stand in a decomposition', async () => {
    const files = [
      { uri: 'file:///a.idef0', text: `${header}` },
      { uri: 'file:///b.idef0', text: text.replace('activity', 'decompose') },
    ];
    const model = (await loadWorkspace(files)).modelOf('file:///a.idef0');
    const texts = model?.activities()[0]?.texts ?? {};
    expect(eachText<Text>(texts).map(([, said]) => said.text)).toEqual(['Said of it']);
  });

  test('is shown where somebody points at its name', async () => {
    const hover = await openEditor(text.replace('Run', 'Ru<|>n')).hover();
    expect(hover).toContain('Said of it');
  });

  const declarations = ['external Miller', 'object Flour', 'bundle Food'];
  test.each(declarations.filter((each) => mayStandIn(keyword, each)))(
    'is shown of %s too',
    async (declared) => {
      const name = declared.split(' ')[1] ?? '';
      const body = `{ ${keyword} "Said of it"${declared.startsWith('bundle') ? ' Flour, Salt' : ''} }`;
      const named = declared.replace(name, `${name.slice(0, 2)}<|>${name.slice(2)}`);
      const hover = await openEditor(`model M\n${named} ${body}\nactivity Run`).hover();
      expect(hover).toContain('Said of it');
    },
  );

  test('is explained and completed', async () => {
    const help = await openEditor(text.replace(keyword, `<|>${keyword}`)).hover();
    expect(help).toContain(helpOn(keyword));
    expect(await openEditor(`${header} {\n  <|>\n}`).completions()).toContain(keyword);
  });

  test('is nothing that a fix takes away without a choice', async () => {
    const uri = 'file:///a.idef0';
    const workspace = await loadWorkspace([{ uri, text: `${text}\nobject Salt` }]);
    const start = text.indexOf('of it');
    const away = { document: uri, start, end: start + 5, text: 'about it' };
    expect(objectionTo(workspace, [away])).toContain("'of'");
  });
});
