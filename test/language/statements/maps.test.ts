/** Maps between models: what is read, what is found, and what editors say. */
import { describe, expect, test } from 'vitest';
import { loadWorkspace, print } from '@idef0-studio/language';
import { filesOf } from '../../support/check.js';
import { openEditor } from '../../support/editor.js';
import { fixed } from '../../support/fixes.js';
import { formatted } from '../../support/formatting.js';
import { lowered, summaryOf } from '../../support/language.js';

const bakery = `model Bakery
activity Run the Bakery {
  activity Bake { id "5.2" }
  activity Sell
  activity Buy Flour { activity Check }
  activity Audit
}`;
const mill = `model HP Mill
activity Run the Mill {
  activity Grind
  activity Clean
  activity Deliver { activity Check }
  activity Rest
}`;
const all = (map: string) =>
  `//- map.idef0\n${map}\n//- bakery.idef0\n${bakery}\n//- mill.idef0\n${mill}`;
const lines = (...said: readonly string[]) =>
  `map Bakery -> HP Mill "By hand" {\n${said.map((each) => `  ${each}\n`).join('')}}`;
const map = lines(
  'Bake = Grind',
  'Sell > Deliver, Clean "In one shop"',
  '`Buy Flour` < `Run the Mill`',
  'Sell ~ Grind "Both" source "p. 2"',
  'Audit = none "No such thing"',
  'none = Rest',
);

const RELAXED = { profile: 'relaxed', severities: {} } as const;

async function found(text: string, severities = {}): Promise<readonly string[]> {
  const workspace = await loadWorkspace(filesOf(text));
  workspace.setRuleSettings({ ...RELAXED, severities });
  return workspace
    .everyFinding()
    .map(({ code, severity, message }) => `${severity} ${code}: ${message}`);
}

describe('a map', () => {
  test('needs no header, and has a relation a line', async () => {
    expect(lowered(map).findings).toEqual([]);
    expect(summaryOf(map)).toBe(`map Bakery -> HP Mill "By hand"
  Bake = Grind
  Sell > Deliver, Clean "In one shop"
  Buy Flour < Run the Mill
  Sell ~ Grind "Both" source "p. 2"
  Audit = none "No such thing"
  none = Rest`);
    expect(await found(all(map))).toEqual([]);
  });

  test('names activities by own numbers, nodes and the ones around them', async () => {
    const text = lines(
      '5.2 = A1',
      'A3.1 = Deliver.Check',
      'Buy Flour.Check ~ HP Mill.Clean',
      'A2 > A2, A31',
    );
    expect(await found(all(text))).toEqual([]);
    expect(summaryOf(text)).toContain('5.2 = #A1');
  });

  test('has texts and properties of the author as other elements do', () => {
    const text = map.replace('{', '{\n  property Sure = High\n  purpose "To learn"');
    expect(lowered(text).findings).toEqual([]);
    expect(summaryOf(text)).toContain('purpose "To learn"');
    expect(summaryOf(text)).toContain('Bake = Grind');
  });

  test('may stand in one of its models', async () => {
    expect(await found(`//- a.idef0\n${bakery}\n${map}\n//- b.idef0\n${mill}`)).toEqual([]);
  });

  test('goes on behind a comma on the next line, but not into the next relation', () => {
    expect(summaryOf(lines('Sell > Deliver,', '  Clean'))).toContain('Sell > Deliver, Clean');
    expect(summaryOf(lines('Sell > Deliver,', 'Bake = Grind'))).toContain(
      'Sell > Deliver\n  Bake = Grind',
    );
    expect(summaryOf(lines('Sell > Deliver, Bake = Grind'))).toContain('Deliver\n  Bake = Grind');
  });

  test.each([
    ['map -> HP Mill {', 'A name belongs behind'],
    ['map Bakery -> {', 'A name belongs behind'],
    ['map Bakery {', 'A map leads from one model to another'],
  ])('with a broken header keeps its lines: %s', (header, message) => {
    const text = map.replace(/^.*\{$/mu, header);
    expect(summaryOf(text)).toContain('  Bake = Grind\n  Sell > Deliver, Clean "In one shop"');
    expect(
      lowered(text)
        .findings.map((each) => each.message)
        .join(),
    ).toContain(message);
    expect(lowered(text).findings.map((each) => each.message)).toHaveLength(1);
  });

  test('of a model whose name has signs has that name, and the sign is told', () => {
    const text = map.replace('Bakery -> HP Mill', 'Bakery 3.0 -> HP Mill (2)');
    expect(summaryOf(text)).toContain('map Bakery 3.0 -> HP Mill (2) "By hand"\n  Bake = Grind');
    expect(lowered(text).findings.map(({ code }) => code)).toEqual([
      'syntax/unquoted-name',
      'syntax/unquoted-name',
    ]);
  });

  test('whose brace is missing keeps its lines', () => {
    expect(summaryOf(map.replace(' {', ''))).toContain('Bake = Grind\n');
    expect(summaryOf(`${map.replace(/\}$/u, '')}\ncatalog Law {\n  4 "X"\n}`)).toContain(
      'none = Rest\ncatalog Law\n  member 4 "X"',
    );
  });

  test.each(['=', '>', '<', '~'])("with nothing behind '%s' loses this line alone", (sign) => {
    const text = lines(`Sell ${sign}`, 'Bake = Grind');
    expect(summaryOf(text)).toBe('map Bakery -> HP Mill "By hand"\n  Bake = Grind');
    expect(lowered(text).findings.map(({ message }) => message)).toEqual([
      `A name belongs behind '${sign}', on the same line; write it.`,
    ]);
  });

  test.each([
    ['Bake', 'says how two activities are related'],
    ['Bake = Grind = Clean', 'has one sign'],
    ['Bake > none', "written with '='"],
    ['Bake = none, Grind', "'none' says that there is no counterpart"],
    ['none = none', "'none' stands on one side"],
    ['Bake <- Grind', 'says how two activities are related'],
  ])('tells what is wrong with %s', (line, message) => {
    const { findings } = lowered(lines(line, 'Sell = Clean'));
    expect(findings.map(({ code }) => code)).toEqual(['syntax/relation']);
    expect(findings[0]?.message).toContain(message);
    expect(summaryOf(lines(line, 'Sell = Clean'))).toContain('Sell = Clean');
  });

  test('is a soft word: in lists a name, with a capital always', () => {
    const text =
      'model M\nactivity A {\n  input map, view\n  mechanism\n    map\n  activity Map Needs\n}';
    expect(lowered(text).findings).toEqual([]);
    expect(summaryOf(text)).toContain('map');
    expect(lowered('model M\nactivity A {\n  activity Map Needs\n}').findings).toEqual([]);
  });

  test('alone knows its signs: elsewhere they are as before', () => {
    const codes = (text: string) => lowered(text).findings.map(({ code }) => code);
    expect(codes('model M\nactivity A {\n  input X > Y\n}')).toContain('syntax/character');
    expect(codes('model M\nactivity A {\n  input X = Y\n}')).toEqual(['syntax/stray']);
    expect(codes(`${map}\nobject X > Y`)).toContain('syntax/character');
  });

  test('is printed and formatted as it is read', async () => {
    expect(print(lowered(map).fragment)).toBe(`${map.replaceAll('`', '')}\n`);
    const untidy =
      'map Bakery->HP Mill   "By hand"{\nBake=Grind\n   Sell  >Deliver,Clean\nnone  =  Clean }';
    expect(await formatted(untidy)).toBe(`map Bakery -> HP Mill "By hand" {
  Bake = Grind
  Sell > Deliver, Clean
  none = Clean
}
`);
  });
});

describe('what is found of maps', () => {
  test('a model that is not there is one remark, whatever its lines name', async () => {
    const text = `//- map.idef0\n${map}\n//- bakery.idef0\n${bakery}`;
    expect(await found(text)).toEqual([
      expect.stringMatching(/^information name\/no-model: No model 'HP Mill' is known/u),
    ]);
  });

  test('both sides of a line are activities of their models, with near names', async () => {
    expect(await found(all(lines('Bale = Grind', 'Sell = Griend, Pause')))).toEqual([
      "error name/not-in-model: The model 'Bakery' has no activity 'Bale'; did you mean 'Bake'?",
      "error name/not-in-model: The model 'HP Mill' has no activity 'Griend'; did you mean 'Grind'?",
      "error name/not-in-model: The model 'HP Mill' has no activity 'Pause'; correct the name, or declare it there.",
    ]);
    expect(await fixed(all(lines('Bale = Grind')), "Change to 'Bake'")).toContain('  Bake = Grind');
  });

  test("two '=' for one, on either side", async () => {
    expect(await found(all(lines('Bake = Grind', 'A1 = Clean', 'Sell = Clean')))).toEqual([
      "warning map/two-equal: 'A1' is the same as 'Clean' here, and as 'Grind' besides; one thing has one counterpart: write '>', '<' or '~' where the other sign fits better.",
      "warning map/two-equal: 'Clean' is the same as 'Sell' here, and as 'A1' besides; one thing has one counterpart: write '>', '<' or '~' where the other sign fits better.",
    ]);
    expect(await found(all(lines('Bake = Grind, Clean')))).toHaveLength(1);
  });

  test.each([
    [
      ['Bake > Grind', 'Bake < Grind'],
      "'Bake' is a part of 'Grind' here, and another line says that it covers 'Grind'; keep the one that holds.",
    ],
    [
      ['Bake > Grind, Clean', 'Bake > Clean'],
      "That 'Bake' covers 'Clean' is said twice; drop one of the lines.",
    ],
    [
      ['Bake = none', 'Bake ~ Grind'],
      "'Bake' has a counterpart here, and another line says that it has no counterpart; keep the one that holds.",
    ],
    [
      ['none = Grind', 'Bake ~ Grind'],
      "'Grind' has a counterpart here, and another line says that it has no counterpart; keep the one that holds.",
    ],
  ])('lines that contradict each other: %j', async (said, message) => {
    expect(await found(all(lines(...said)))).toEqual([`warning map/contradiction: ${message}`]);
  });

  test('a line gets another sign, or goes', async () => {
    const twice = all(lines('Bake = Grind', 'Bake = /* so = it is */ Clean "Note"'));
    expect(await fixed(twice, "Write '~'")).toContain('  Bake ~ /* so = it is */ Clean "Note"\n');
    const both = all(lines('Bake > Grind', 'Bake < Grind // why', 'Sell = Clean'));
    expect(await fixed(both, 'Drop this line')).toContain(
      'Bake > Grind\n  // why\n  Sell = Clean\n',
    );
    const noted = all(lines('Bake > Grind', 'Bake < Grind "Why"'));
    expect(await fixed(noted, 'Drop this line and its note')).not.toContain('Why');
  });

  test('several lines for one activity are fine', async () => {
    expect(await found(all(lines('Bake > Grind', 'Bake ~ Clean "So"', 'Bake ~ Deliver')))).toEqual(
      [],
    );
  });

  test('activities that a map leaves out, on both sides, where that is asked for', async () => {
    const asked = { 'map/not-mapped': 'warning' };
    expect(await found(all(lines('Bake = Grind', 'Buy Flour.Check ~ Deliver')), asked)).toEqual([
      "warning map/not-mapped: 2 activities of 'Bakery' stand in no line of this map: 'Sell', 'Audit'; say what each is in the other model, or 'none'.",
      "warning map/not-mapped: 2 activities of 'HP Mill' stand in no line of this map: 'Clean', 'Rest'; say what each is in the other model, or 'none'.",
    ]);
    expect(await found(all(map), asked)).toEqual([]);
  });
});

describe('editors', () => {
  const at = (place: string, text = all(map)) =>
    openEditor(text.replace(place.replace('<|>', ''), place));

  test('say in words what a line says, and at an activity what it is mapped to', async () => {
    expect(await at('Sell <|>> Deliver').hover()).toBe(
      '**Sell** of Bakery covers **Deliver**, **Clean** of HP Mill: In one shop.',
    );
    expect(await at('Audit <|>= none').hover()).toBe(
      '**Audit** of Bakery has no counterpart in HP Mill: No such thing.',
    );
    expect(await at('none <|>= Rest').hover()).toBe(
      '**Rest** of HP Mill has no counterpart in Bakery.',
    );
    const sell = await at('activity Se<|>ll').hover();
    expect(sell).toContain(`*Mapped:*

- covers **Deliver**, **Clean** of HP Mill: In one shop (Bakery -\\> HP Mill)
- is related to **Grind** of HP Mill: Both (Bakery -\\> HP Mill)`);
    const grind = await at('Bake = Gr<|>ind').hover();
    expect(grind).toContain('**A1 Grind** · activity');
    expect(grind).toContain('- is the same as **Bake** of Bakery (Bakery -\\> HP Mill)');
    expect(grind).toContain('- is related to **Sell** of Bakery: Both');
    expect(await at('activity Run the Mi<|>ll').hover()).toContain(
      '- covers **Buy Flour** of Bakery',
    );
  });

  test('lead from either side to the activity, and back', async () => {
    expect(await at('Ba<|>ke = Grind').definition()).toEqual([
      'bakery.idef0:3: activity Bake { id "5.2" }',
    ]);
    expect(await at('Bake = Gr<|>ind').definition()).toEqual(['mill.idef0:3: activity Grind']);
    expect((await at('activity Gr<|>ind').references()).map((line) => line.split(':')[0])).toEqual([
      'mill.idef0',
      'map.idef0',
      'map.idef0',
    ]);
  });

  test('rename on either side, and from the model', async () => {
    const renamed = await at('activity Se<|>ll').rename('Sell Bread');
    expect(renamed).toContain('  Sell Bread > Deliver');
    expect(renamed).toContain('  Sell Bread ~ Grind');
    expect(await at('Bake = Gr<|>ind').rename('Crush')).toContain('  activity Crush\n');
    expect(await at('map Ba<|>kery').renameRange()).toBeUndefined();
  });

  test('complete the names of each side', async () => {
    const side = async (line: string) =>
      (await openEditor(all(lines(line, 'Bake = Grind')))).completions();
    expect(await side('<|>')).toEqual(
      expect.arrayContaining(['Bake', 'Sell', 'none', 'description']),
    );
    expect(await side('<|>')).not.toContain('Grind');
    expect(await side('Sell > <|>')).toEqual(expect.arrayContaining(['Grind', 'Clean', 'none']));
    expect(await side('Sell > <|>')).not.toContain('Bake');
    expect(await side('Sell > Grind, <|>')).toContain('Clean');
    expect(await openEditor(all('map <|>')).completions()).toEqual(['Bakery', 'HP Mill']);
    expect(await openEditor(all('map Bakery -> <|>')).completions()).toEqual(['Bakery', 'HP Mill']);
    expect(await openEditor('<|>').completions()).toContain('map');
  });

  test('show its lines in the outline, and fold it', async () => {
    const editor = openEditor(map);
    expect(await editor.outline()).toContain('Bakery -> HP Mill');
    expect(await editor.outline()).toContain('Sell > Deliver, Clean');
    expect(await editor.folds()).toEqual(['1-7']);
    expect(await at('map <|>Bakery').symbols('HP Mill')).toContain('Bakery -> HP Mill');
  });
});
