/** A name in backquotes, in a text, that nothing has. */
import { meantByText } from '../../lookup/text-elements.js';
import { namesMeant } from '../../lookup/meant-in.js';
import { calledNow, renamedMessage } from '../../names/called-now.js';
import { nameKey } from '../../names/name-key.js';
import { nearestName } from '../../names/name-index.js';
import { nodeExpression } from '../../names/text-references.js';
import { knownModel } from '../../queries/foreign-names.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { Fragment, TextReference } from '../../values/fragment.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const textUnknownName: Rule = {
  code: 'text/unknown-name',
  title: 'Name in a text that nothing has',
  severity: always('information'),
  clauses: [],
  why: 'A name in backquotes refers to what the model calls so: it leads there, and is renamed with it. Where nothing has the name, it is misspelt, or what it named has gone. What reads as code is left alone: words in small letters that are no slip of a name, and signs that no name has; so are numbers of nodes, and spans between two backquotes.',
  mend: 'Correct the name. Where it is no name, write it between two backquotes, or without any.',
  right: `model Bakery
activity Bake Bread {
  description """
  The \`Bread\` of the day before is sold first.
  """
  output Bread
}`,
  wrong: `model Bakery
activity Bake Bread {
  description """
  The \`Brad\` of the day before is sold first.
  """
  output Bread
}`,
  scope: 'file',
  check,
};

function check(file: Fragment, queries: ModelQueries): readonly RuleFinding[] {
  return (file.textReferences ?? []).flatMap((reference) => {
    if (!reference.isQuoted || !isName(reference.text)) return [];
    if (nodeExpression(reference.text) !== undefined || isModel(queries, reference)) return [];
    return meantByText(queries, reference) === undefined ? unknown(queries, reference) : [];
  });
}

function unknown(queries: ModelQueries, { text, origin }: TextReference): readonly RuleFinding[] {
  const now = calledNow(queries.formerNames(), text);
  if (now !== undefined) {
    const message = renamedMessage(text, now);
    return [{ message, origin, data: { kind: 'near-text-name', written: now } }];
  }
  const near = nearestName(nameKey(text), namesMeant(queries, 'see'));
  if (near === undefined && !/^[\p{Lu}\p{Lt}\p{Lo}]/u.test(text)) return [];
  const hint =
    near === undefined
      ? 'correct it, or write it without backquotes where it is no name.'
      : `did you mean '${near}'?`;
  const message = `Nothing in the model '${queries.name}' is named '${text}'; ${hint}`;
  const data = near === undefined ? undefined : { kind: 'near-text-name' as const, written: near };
  return [{ message, origin, ...(data && { data }) }];
}

/** Whether the text may be a name, with others before its dots. */
function isName(text: string): boolean {
  return /^\p{L}[\p{L}\p{N}\p{M}_'’&/ .–-]*$/u.test(text) && !/\.(?:$|\s)|\.\p{Ll}/u.test(text);
}

/** The name of a model, or of something of one that is not known here. */
function isModel(queries: ModelQueries, { text }: TextReference): boolean {
  return knownModel(queries, nameKey(text)) !== undefined;
}
