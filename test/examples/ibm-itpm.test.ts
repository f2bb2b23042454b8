/** The example IBM ITPM against the paper it is made from: components, activities and sub-steps, each in its place. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Activity } from '@idef0-studio/model';
import { findingsOf, loadExample } from './load-example.js';

interface Paper {
  readonly components: readonly {
    readonly name: string;
    readonly activities: readonly { readonly name: string; readonly sub_steps?: readonly string[] }[];
  }[];
}

const workspace = await loadExample('ibm-itpm');
const model = workspace.model('IBM ITPM');
const file = new URL('../facts/ibm-itpm-facts.json', import.meta.url);
const { components } = JSON.parse(readFileSync(file, 'utf8')) as Paper;
const [root, ...below] = model?.activities() ?? [];

test('the model has the 8 components, 41 activities and 5 sub-steps of the paper, each in its place', () => {
  const written = insideOf(root).map((component) => ({
    name: component.name,
    activities: insideOf(component).map((activity) => ({
      name: activity.name,
      sub_steps: insideOf(activity).map(({ name }) => name),
    })),
  }));
  expect(written).toEqual(
    components.map(({ name, activities }) => ({
      name,
      activities: activities.map(({ sub_steps = [], ...rest }) => ({ ...rest, sub_steps })),
    })),
  );
  const activities = written.flatMap((component) => component.activities);
  const steps = activities.flatMap(({ sub_steps }) => sub_steps);
  expect([written.length, activities.length, steps.length]).toEqual([8, 41, 5]);
  expect(below).toHaveLength(54);
});

test('each of them says what it is in words of its own, and a component says more of itself', () => {
  const definitions = below.map(({ definition }) => definition);
  expect(definitions).not.toContain(undefined);
  expect(new Set(definitions).size).toBe(54);
  expect(insideOf(root).filter(({ texts }) => texts.description === undefined)).toEqual([]);
});

test('who performs an activity is a scale of three, as the paper rates none', () => {
  const levels = model?.plainElements('scale').map(({ name, members }) => ({
    name,
    levels: members.map((level) => level.name),
  }));
  expect(levels).toEqual([{ name: 'Provider', levels: ['Retained', 'Outsourced', 'Shared'] }]);
});

test('nothing is found', () => {
  expect(findingsOf(workspace)).toEqual([]);
});

function insideOf(activity: Activity | undefined): readonly Activity[] {
  return below.filter(({ parent }) => parent === activity?.id);
}
