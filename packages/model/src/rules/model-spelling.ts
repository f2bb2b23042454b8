/** A file whose header spells the name of its model in another way than the first file of the model does. */
import type { Fragment } from '../fragment.js';
import { nameKey } from '../name-key.js';
import type { ProcessModel } from '../process-model.js';
import { always, type Rule, type RuleFinding } from './rule.js';

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
  scope: 'file',
  check,
};

function check({ model: header }: Fragment, { name }: ProcessModel): readonly RuleFinding[] {
  if (header === undefined || nameKey(header.text) === nameKey(name)) return [];
  const message = `This file names its model '${header.text}', the first file of the model '${name}'; both are taken for one model: write its name alike in all files.`;
  return [{ message, origin: header.origin }];
}
