/** Soft words: keywords at the start of a statement, names everywhere else, so that old texts keep their meaning. */
import { describe, expect, test } from 'vitest';
import { softKeywords } from '@idef0-studio/language/testing';
import { lowered } from '../../support/language.js';

const codes = (text: string) => lowered(`model M\n${text}`).findings.map(({ code }) => code);

describe.each([...softKeywords])('the soft word %s', (word) => {
  const listed = (list: string) => {
    const text = `model M\nactivity Weigh {\n  control Rules\n  ${list}\n}`;
    const { fragment, findings } = lowered(text);
    expect(findings).toEqual([]);
    const { lists, texts } = fragment.activities[0]?.content ?? { lists: [], texts: undefined };
    expect(texts).toEqual({ outcomes: [], satisfies: [], includes: [], excludes: [] });
    return lists.at(-1)?.entries.map(({ object }) => object.text);
  };

  test.each([
    [`input process, ${word}, code`, ['process', word, 'code']],
    [`input ${word}, oven`, [word, 'oven']],
    [`mechanism\n    ${word}\n    oven`, [word, 'oven']],
    [`mechanism\n    oven\n    ${word}`, ['oven', word]],
    [`mechanism\n    ${word} "Of steel"`, [word]],
    [`mechanism\n    oven\n    ${word} "Of steel"`, ['oven', word]],
    [`mechanism oven,\n  ${word} "Of steel"`, ['oven', word]],
    [`mechanism\n  oven\n  ${word} "Of steel"`, ['oven', word]],
    [`mechanism\n  ${word} "Of steel"`, [word]],
    [`mechanism oven\n    ${word} "Of steel"`, ['oven', word]],
    [`input (${word}), ${word}()`, [word, word]],
    [`output ${word} <- A1`, [word]],
    [`output ${word}s`, [`${word}s`]],
    [`output\n    ${word}s\n    ${word.slice(0, -1)}`, [`${word}s`, word.slice(0, -1)]],
  ])('is a name in the list %j', (list, names) => {
    expect(listed(list)).toEqual(names);
  });

  test('is a name behind a keyword, in a bundle, in a scale and before a dot', () => {
    const text = `model M
object ${word} "Of steel"
bundle Tools { ${word}, spoon }
bundle Things {
  ${word} "Of steel"
  spoon
}
scale Size {
  ${word} "Little"
  2 Large
}
activity Weigh {
  call ${word}.Part
}`;
    const { fragment, findings } = lowered(text);
    expect(findings).toEqual([]);
    expect(fragment.objects[0]?.name.text).toBe(word);
    const parts = fragment.bundles.map((each) => each.parts.map(({ name }) => name.text));
    expect(parts).toEqual([
      [word, 'spoon'],
      [word, 'spoon'],
    ]);
    expect(fragment.plainElements[0]?.members.map(({ name }) => name.text)).toEqual([
      word,
      'Large',
    ]);
    expect(fragment.activities[0]?.content.calls[0]?.qualifier).toEqual([word]);
  });
});

describe('a soft property', () => {
  const content = (body: string) => {
    const { fragment, findings } = lowered(`model M\nactivity Weigh {\n${body}\n}`);
    expect(findings).toEqual([]);
    return fragment.activities[0]?.content;
  };

  test.each([
    ['  scope "So far"\n  output Weight'],
    ['  output Weight\n  scope "So far"'],
    ['  output\n    Weight\n    Rest\n  scope "So far"'],
    ['  control none\n  scope "So far"\n  output Weight'],
    ['  title "T", scope "So far", output Weight'],
    ['  output Weight\n  call A1\n    scope "So far"'],
    ['  object Salt {\n    scope "Much"\n  }\n  scope "So far"\n  output Weight'],
    ['  scope\n    "So far"\n  output Weight'],
  ])('is a keyword with its text in %j', (body) => {
    expect(content(body)?.texts.scope?.text).toBe('So far');
    const entries = content(body)?.lists.flatMap((each) => each.entries) ?? [];
    expect(entries.map(({ object }) => object.text)).not.toContain('scope');
  });

  test('may stand several times where its table says so', () => {
    const said = content('  value "One"\n  value "Two"')?.texts.value;
    expect(said?.map(({ text }) => text)).toEqual(['One', 'Two']);
  });

  test('is asked for its text, and told where it may not stand', () => {
    expect(codes('activity A {\n  scope\n}')).toEqual(['syntax/missing-text']);
    expect(codes('activity A {\n  scope Whole Shop\n}')).toEqual(['syntax/unquoted-text']);
    expect(codes('activity A {\n  scope "a"\n  scope "b"\n}')).toEqual(['syntax/repeated']);
    expect(codes('scope "a"')).toEqual(['syntax/misplaced']);
    expect(codes('activity A {\n  preface "a"\n}')).toEqual(['syntax/misplaced']);
  });

  test('is mended where it is misspelt, and only where it is no entry', () => {
    expect(codes('activity A {\n  scop "a"\n}')).toEqual(['syntax/keyword']);
    expect(codes('activity A {\n  Scope "a"\n}')).toEqual(['syntax/keyword']);
    expect(codes('activity A {\n  output\n    scop "a"\n    valu\n}')).toEqual([]);
  });
});

describe('the body of a model', () => {
  test('holds a preface and a language', () => {
    const text = 'model M {\n  preface """\n    Read on.\n  """\n  language pt-BR\n}';
    expect(lowered(text)).toMatchObject({
      fragment: { body: { preface: { text: 'Read on.' }, language: 'pt-BR' } },
      findings: [],
    });
  });

  test.each([
    ['language Russian Language', 'syntax/value'],
    ['language', 'syntax/missing-text'],
    ['language ru\n  language en', 'syntax/repeated'],
    ['languge ru', 'syntax/keyword'],
  ])('tells what is wrong with %j', (line, code) => {
    const { findings } = lowered(`model M {\n  ${line}\n}`);
    expect(findings.map((each) => each.code)).toEqual([code]);
  });
});
