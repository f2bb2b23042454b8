/** What a call shows: model and node of what is called, then its name (FIPS 183 §3.3.2.10). */
import { withCalls } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { modelAmong, modelOf } from '../../support/model-check.js';

const PLANT_TEXT = `
model Plant
activity Run
  activity Make
    call Workshop.Repair
  activity Ship
    call Make
  activity Store
    call Workshop.A2
  activity Bill
    call Workshop.Paint
  activity Ask
    call Office.Answer
`;

const WORKSHOP = modelOf(`
model Workshop
activity Keep
  activity Look
  activity Repair
  activity Paint
    activity Mix
  activity Sand
    activity Paint
`);

const PLANT = modelAmong(PLANT_TEXT, [WORKSHOP]);

const captionsOf = (diagram = PLANT.diagram('A0')) =>
  diagram?.arrows.map(({ object, caption }) => `${object}: ${caption?.join(' | ') ?? ''}`);

test('a call in the model shows its model, the node and the name, one in another what is written', () => {
  expect(captionsOf()).toEqual([
    'Workshop.Repair: ',
    'Make: Plant/A1 | Make',
    'Workshop.A2: ',
    'Workshop.Paint: ',
    'Office.Answer: ',
  ]);
});

test('where the other model is known, its node is shown, too, unless several are meant', () => {
  const diagram = PLANT.diagram('A0');
  const known = diagram && withCalls(diagram, PLANT);
  expect(captionsOf(known)).toEqual([
    'Workshop.Repair: Workshop/A2 | Repair',
    'Make: Plant/A1 | Make',
    'Workshop.A2: Workshop/A2 | Repair',
    'Workshop.Paint: ',
    'Office.Answer: ',
  ]);
});

test('a call in another model keeps the names around what it means', () => {
  const text = `
model Plant
activity Run
  activity Make
    call Workshop.Sand.Paint
  activity Ship
    call Workshop.Look.Paint
`;
  const plant = modelAmong(text, [WORKSHOP]);
  const diagram = plant.diagram('A0');
  expect(captionsOf(diagram && withCalls(diagram, plant))).toEqual([
    'Workshop.Sand.Paint: Workshop/A41 | Paint',
    'Workshop.Look.Paint: ',
  ]);
});
