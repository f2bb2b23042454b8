/** What `idef0.json` may say, and what is said of it where it is wrong. */
import { readSettings } from '@idef0-studio/language';
import { describe, expect, test } from 'vitest';

const read = (text: string) => {
  const { settings, findings } = readSettings('file:///idef0.json', text);
  const found = findings.map(({ severity, message, origin }) => [
    severity,
    text.slice(origin.start, origin.end),
    message,
  ]);
  return { settings, found };
};

describe('the settings of a folder', () => {
  test('name a profile and weigh rules', () => {
    expect(read('{ "profile": "iso31320", "rules": { "box/count": "off" } }')).toEqual({
      settings: { profile: 'iso31320', severities: { 'box/count': 'off' } },
      found: [],
    });
  });

  test('name folders of other models', () => {
    const text = '{ "models": ["../mill", 7] }';
    const { models, findings } = readSettings('file:///idef0.json', text);
    expect(models.map(({ path, origin }) => [path, text.slice(origin.start, origin.end)])).toEqual([
      ['../mill', '"../mill"'],
    ]);
    expect(findings.map(({ message }) => message)).toEqual([
      '\'models\' is a list of folders with other models, such as ["../mill"].',
    ]);
  });

  test.each(['{}', '', '{ "$schema": "x" }', '\uFEFF{ }', '// nothing yet\n{ "rules": {}, }'])(
    'may be as good as empty: %j',
    (text) => {
      expect(read(text)).toEqual({ settings: { severities: {} }, found: [] });
    },
  );

  test.each([
    ['{ "profil": "gost" }', '"profil"', "There is no setting 'profil'; did you mean 'profile'?"],
    [
      '{ "profile": "iso" }',
      '"iso"',
      "The profile is one of 'fips183', 'iso31320', 'gost', 'relaxed'.",
    ],
    ['{ "profile": 7 }', '7', "The profile is one of 'fips183', 'iso31320', 'gost', 'relaxed'."],
    ['{ "rules": [] }', '[]', '\'rules\' is an object, such as { "box/count": "off" }.'],
    [
      '{ "rules": { "box/coumt": "off" } }',
      '"box/coumt"',
      "There is no rule 'box/coumt'; did you mean 'box/count'?",
    ],
    [
      '{ "rules": { "box/count": "loud" } }',
      '"loud"',
      "The severity is one of 'error', 'warning', 'information', 'hint', 'off'.",
    ],
  ])('are told what is wrong in %s', (text, place, message) => {
    expect(read(text).found).toEqual([['warning', place, message]]);
  });

  test('keep what can be read of broken JSON', () => {
    const { settings, found } = read('{ "profile": "gost", "rules": { "box/count": "error" ');
    expect(settings).toEqual({ profile: 'gost', severities: { 'box/count': 'error' } });
    expect(found[0]?.[0]).toBe('error');
  });

  test('that are a list are no settings', () => {
    expect(read('[1]').found).toEqual([
      ['error', '[1]', 'The settings are an object, such as { "rules": {} }.'],
    ]);
  });
});
