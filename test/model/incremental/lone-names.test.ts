/** What is said of a name that stands alone tells places of the name that it is like: they are those of now. */
import { assemble, checkModel, type Fragment, type Finding } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { fragmentsOf } from '../../support/model-notation.js';

const SETTINGS = { severities: {} };

const FILES = `object Bread
//- b.idef0
object Order List
object Ordre List
activity Root
  input Order List`;

const alone = (model: ReturnType<typeof assemble>): readonly Finding[] =>
  checkModel(model, SETTINGS).filter(({ code }) => code === 'name/stands-alone');

test('another place that declares the name is told after an edit as in the whole text', () => {
  const [bread, ...others] = fragmentsOf(FILES);
  const [changed] = fragmentsOf('object Order List\nobject Bread');
  const filesOf = (first: Fragment | undefined) => [
    ...(first === undefined ? [] : [first]),
    ...others,
  ];
  const model = assemble(filesOf(bread));
  const before = alone(model);
  expect(before).toHaveLength(1);
  const after = alone(assemble(filesOf(changed), model));
  expect(after).toEqual(alone(assemble(filesOf(changed))));
  expect(after).not.toEqual(before);
});
