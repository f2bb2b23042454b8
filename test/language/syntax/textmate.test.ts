/** How a line is coloured before the language server answers: the TextMate grammar, played on single lines. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Pattern {
  readonly name?: string;
  readonly include?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly patterns?: readonly Pattern[];
}

const file = new URL('../../../syntaxes/idef0.tmLanguage.json', import.meta.url);
const grammar = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly patterns: readonly Pattern[];
  readonly repository: Readonly<Record<string, Pattern>>;
};
const rules = grammar.patterns.flatMap(expand);

test.each([
  ['model PRM-IT "Title" {', 'control:model name:PRM-IT string:"Title"'],
  ['  input', 'icom:input'],
  ['  Data input control // note', 'name:Data input control comment:// note'],
  ['  each control Plan', 'each:each icom:control name:Plan'],
  ['  control none', 'icom:control none:none'],
  ['  stub 6 Portfolio Management {', 'control:stub number:6 name:Portfolio Management'],
  ['  X <- A22 "text" // why', 'name:X operator:<- node:A22 string:"text" comment:// why'],
  ['  A4 Paper', 'name:A4 Paper'],
  ['  `SLAs, OLAs`, Plan', 'name:`SLAs, OLAs` name:Plan'],
  ['  Baker: responsible informed', 'name:Baker operator:: raci: responsible informed'],
  [
    '  outcome Peace "It is" satisfies Law.4',
    'control:outcome name:Peace string:"It is" control:satisfies name:Law number:4',
  ],
  ['activity Bake { input Flour }', 'control:activity name:Bake icom:input name:Flour'],
  ['  profile iso31320', 'control:profile constant:iso31320'],
  ['  date 2008-04-01', 'control:date number:2008-04-01'],
  ['scale Maturity "How well" {', 'control:scale name:Maturity string:"How well"'],
  ['    scale', ''],
  ['  scale, Oven', 'name:Oven'],
  ['  scope "From here"', 'control:scope string:"From here"'],
  ['  language ru', 'control:language'],
  ['  value, Oven', 'name:Oven'],
  ['  "a text that is not closed', 'string:"a text that is not closed'],
  ['  "a \\" in it" Name', 'string:"a \\" in it" name:Name'],
])('%s', (line, colours) => {
  expect(colour(line)).toBe(colours);
});

test('a long text opens at the end of a line and closes at the start of one', () => {
  const long = grammar.repository['texts']?.patterns?.[0];
  expect('  description """').toMatch(new RegExp(long?.begin ?? '', 'u'));
  expect('  say """quoted""" words').not.toMatch(new RegExp(long?.begin ?? '', 'u'));
  expect('  """').toMatch(new RegExp(long?.end ?? '', 'u'));
  expect('  words """').not.toMatch(new RegExp(long?.end ?? '', 'u'));
});

test('the words of a view are keywords in its body', () => {
  const view = grammar.repository['views']?.patterns?.[0];
  expect('view Change Impact "What" {').toMatch(new RegExp(view?.begin ?? '', 'u'));
  expect('  view, map').not.toMatch(new RegExp(view?.begin ?? '', 'u'));
  const word = view?.patterns?.find(({ match }) => match !== undefined);
  expect(new RegExp(word?.match ?? '', 'u').exec('  far-labels')?.[1]).toBe('far-labels');
});

/** The coloured pieces of a line, each with the telling part of its scope. */
function colour(line: string): string {
  const pieces: string[] = [];
  for (let offset = 0; offset < line.length;) {
    const next = firstMatch(line, offset);
    if (next === undefined) break;
    const { rule, match } = next;
    const end = rule.end === undefined ? undefined : endOf(line, match.index + match[0].length);
    if (rule.captures === undefined) {
      pieces.push(
        `${short(rule.name)}:${line.slice(match.index, end ?? match.index + match[0].length)}`,
      );
    }
    for (const [group, { name }] of Object.entries(rule.captures ?? {})) {
      if (match[Number(group)] !== undefined) pieces.push(`${short(name)}:${match[Number(group)]}`);
    }
    offset = Math.max(end ?? match.index + match[0].length, offset + 1);
  }
  return pieces.join(' ');
}

function firstMatch(line: string, offset: number) {
  const found = rules.flatMap((rule) => {
    const pattern = new RegExp(rule.match ?? rule.begin ?? '', 'gu');
    pattern.lastIndex = offset;
    const match = pattern.exec(line);
    return match === null ? [] : [{ rule, match }];
  });
  return found.sort((a, b) => a.match.index - b.match.index)[0];
}

/** Where a text in double quotes ends: at its closing quote, or at the end of the line. */
function endOf(line: string, from: number): number {
  const rest = /^(?:\\.|[^"])*"?/.exec(line.slice(from));
  return from + (rest?.[0].length ?? 0);
}

function expand(pattern: Pattern): readonly Pattern[] {
  if (pattern.include === undefined) return [pattern];
  return grammar.repository[pattern.include.slice(1)]?.patterns ?? [];
}

function short(scope = ''): string {
  const names: readonly (readonly [string, string])[] = [
    ['keyword.control.each', 'each'],
    ['storage.type.icom', 'icom'],
    ['constant.language.none', 'none'],
    ['constant.language', 'constant'],
    ['keyword.operator', 'operator'],
    ['keyword.control', 'control'],
    ['constant.numeric', 'number'],
    ['constant.other.node', 'node'],
    ['support.constant.raci', 'raci'],
    ['entity.name', 'name'],
    ['string', 'string'],
    ['comment', 'comment'],
  ];
  return names.find(([prefix]) => scope.startsWith(prefix))?.[1] ?? scope;
}
