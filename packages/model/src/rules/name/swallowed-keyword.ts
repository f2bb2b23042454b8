/** A name that runs over a keyword: a line end or a comma is missing. */
import type {
  ActivityContent,
  ActivityDeclaration,
  Fragment,
  Name,
} from '../../values/fragment.js';
import { writtenName } from '../../names/name-key.js';
import { textsIn } from '../../values/texts-in.js';
import { swallowedKeyword } from '../../names/swallowed-keyword.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const nameSwallowedKeyword: Rule = {
  code: 'name/swallowed-keyword',
  title: 'Name that runs over a keyword',
  severity: always('warning'),
  clauses: [],
  why: 'A name runs over single blanks to the end of the line, so that `Flour output Bread` on one line is one name. With a keyword inside it is mostly meant to be two lines.',
  mend: 'Begin a new line before the keyword. Where the word belongs to the name, put the name between backquotes. The name of an outcome ends before `satisfies` where it stands between backquotes.',
  right: `model Bakery
activity Bake {
  output Bread
  mechanism none
}`,
  wrong: `model Bakery
activity Bake {
  output Bread mechanism Oven
}`,
  scope: 'file',
  check,
};

function check(file: Fragment): readonly RuleFinding[] {
  const { activities, decompositions, externals } = file;
  const names = [
    ...activities.flatMap(namesOf),
    ...decompositions.flatMap(({ content }) => namesIn(content)),
    ...externals.flatMap(({ lists }) =>
      lists.flatMap(({ entries }) => entries.map(({ object }) => object)),
    ),
  ];
  const outcomes = textsIn(file).flatMap((texts) => texts.outcomes);
  return [
    ...names.flatMap(newFinding),
    ...outcomes.flatMap(({ name }) => (name === undefined ? [] : tracedInName(name))),
  ];
}

function namesOf({ name, content }: ActivityDeclaration): readonly Name[] {
  return [name, ...namesIn(content)];
}

function namesIn({ lists, children }: ActivityContent): readonly Name[] {
  return [
    ...lists.flatMap(({ entries }) => entries.map(({ object }) => object)),
    ...children.flatMap(namesOf),
  ];
}

function newFinding({ text, origin }: Name): readonly RuleFinding[] {
  const swallowed = swallowedKeyword(text);
  // Between backquotes the name is longer than its text, and meant so.
  if (swallowed === undefined || origin.end - origin.start > text.length) return [];
  const { keyword, offset } = swallowed;
  const message = `'${text}' is one name, with the keyword '${keyword}' inside; a name runs to the end of its line: begin a new line before '${keyword}', or put the name between backquotes.`;
  const data = { kind: 'split-line', before: keyword, offset } as const;
  return [{ message, origin, data }];
}

/** `outcome Kept satisfies Law.4` is a name to the end of its line. */
function tracedInName(name: Name): readonly RuleFinding[] {
  const { origin } = name;
  const written = writtenName(name);
  const at = written.search(/(?<=\S) satisfies(?: \S|$)/u);
  if (at < 0 || origin.end - origin.start > written.length) return [];
  const message = `'${written}' is one name, with the keyword 'satisfies' inside; a name runs to the end of its line: put the name of the outcome between backquotes.`;
  return [{ message, origin, data: { kind: 'split-outcome', at } }];
}
