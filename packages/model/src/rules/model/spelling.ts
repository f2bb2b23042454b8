/** A file whose header spells the name of its model in another way than the first file of the model does. */
import { nameKey } from '../../names/name-key.js';
import type { ModelQueries } from '../../queries/queries.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const modelSpelling: Rule = {
  code: 'model/spelling',
  title: 'Model spelt in two ways',
  severity: always('warning'),
  clauses: [],
  why: 'Files make one model by its name. Names that differ in case, spacing, hyphens or look-alike letters of another alphabet are taken for one; whoever searches for the name finds a part of the model only.',
  mend: 'Write the name alike in the headers of all files. Two models that are meant need names that differ in more.',
  right: `//- bake.idef0
model Bakery
activity Bake
//- knead.idef0
model Bakery
decompose Bake {
  activity Knead
}`,
  wrong: `//- bake.idef0
model Bakery
activity Bake
//- knead.idef0
model bakery
decompose Bake {
  activity Knead
}`,
  scope: 'model',
  check,
};

/** The spelling of most files holds, of as many the one that comes first. */
function check(queries: ModelQueries): readonly RuleFinding[] {
  const headers = queries.fileHeaders().map(({ name }) => name);
  const files = new Map<string, number>();
  for (const { text } of headers) files.set(nameKey(text), (files.get(nameKey(text)) ?? 0) + 1);
  if (files.size < 2) return [];
  const most = Math.max(...files.values());
  const usual = headers.find(({ text }) => files.get(nameKey(text)) === most)?.text ?? '';
  return headers
    .filter(({ text }) => nameKey(text) !== nameKey(usual))
    .map(({ text, origin }) => {
      const message = `This file names its model '${text}', ${most === 1 ? 'the first file' : 'most files'} of the model '${usual}'; both are taken for one model: write its name alike in all files.`;
      return { message, origin };
    });
}
