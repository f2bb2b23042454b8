/** Which project a model belongs to: two models of one name in a workspace are told apart by it. */
import type { ModelQueries } from '@idef0-studio/model';
import { URI } from 'langium';

const projects = new WeakMap<ModelQueries, string>();

/** The project of a model that a workspace has made: the folder of its settings, else the one that is open; empty
 *  where there are no projects. */
export function projectOf(model: ModelQueries): string {
  return projects.get(model) ?? '';
}

/** Notes the project of a model. */
export function inProject(model: ModelQueries, project: string): ModelQueries {
  projects.set(model, project);
  return model;
}

/** A project among others in few words, for readers: the end of its path, as short as tells it apart. */
export function placeAmong(project: string, others: readonly string[]): string {
  const stepsOf = (each: string) => URI.parse(each).path.split('/').filter(Boolean);
  const steps = stepsOf(project);
  const paths = others.map((each) => stepsOf(each));
  for (let length = 1; length < steps.length; length++) {
    const end = steps.slice(-length).join('/');
    if (paths.every((other) => other.slice(-length).join('/') !== end)) return end;
  }
  return steps.join('/') || project;
}
