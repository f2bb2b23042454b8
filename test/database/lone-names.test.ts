/** What is said of a name that stands alone tells places of the name that it is like: they are those of now. */
import { assemble, checkModel, type Fragment, type Finding } from '@idef0-studio/model';
import { LiveModel } from '@idef0-studio/database';
import { everyFinding } from '../support/every-finding.js';
import { expect, test } from 'vitest';
import { fragmentsOf } from '../support/model-notation.js';

const SETTINGS = { severities: {} };

const FILES = `object Bread
//- b.idef0
object Order List
object Ordre List
activity Root
  input Order List`;

const isAlone = ({ code }: Finding) => code === 'name/stands-alone';

test('another place that declares the name is told after an edit as in the whole text', () => {
  const [bread, ...others] = fragmentsOf(FILES);
  const [changed] = fragmentsOf('object Order List\nobject Bread');
  const filesOf = (first: Fragment | undefined) => [
    ...(first === undefined ? [] : [first]),
    ...others,
  ];
  const model = new LiveModel(filesOf(bread));
  const before = everyFinding(model, SETTINGS).filter(isAlone);
  expect(before).toHaveLength(1);
  model.update(filesOf(changed));
  const after = everyFinding(model, SETTINGS).filter(isAlone);
  expect(after).toEqual(checkModel(assemble(filesOf(changed)), SETTINGS).filter(isAlone));
  expect(after).not.toEqual(before);
});
