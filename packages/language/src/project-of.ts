/** Which project a model belongs to: two models of one name in a workspace are told apart by it. */
import type { ProcessModel } from '@idef0-studio/model';

const projects = new WeakMap<ProcessModel, string>();

/** The project of a model that a workspace has made: the folder of its settings, else the one that is open; empty
 *  where there are no projects. */
export function projectOf(model: ProcessModel): string {
  return projects.get(model) ?? '';
}

/** Notes the project of a model. */
export function inProject(model: ProcessModel, project: string): ProcessModel {
  projects.set(model, project);
  return model;
}
