/** What scenarios say: who does each step, which steps it follows, and what it hands on. */
import { nameKey, writtenName } from '../names/name-key.js';
import type { ModelQueries } from '../queries/queries.js';
import type { Name, StepDeclaration } from '../values/fragment.js';
import type { Activity, Agent, ObjectId, PlainElement } from '../values/process-model.js';
import { findActivity } from './find-activity.js';

/** Who does a step. */
export type Actor =
  | { readonly kind: 'activity'; readonly name: Name; readonly activity: Activity }
  | { readonly kind: 'agent'; readonly name: Name; readonly agent: Agent }
  | { readonly kind: 'unknown'; readonly name: Name };

export interface ScenarioStep {
  readonly declaration: StepDeclaration;
  readonly actors: readonly Actor[];
  /** Indexes of the steps that it follows; one of its own or of a later step closes a loop. */
  readonly follows: readonly number[];
  /** What stands behind `<-` and is no step of the scenario. */
  readonly strangers: readonly Name[];
}

/** The steps of a scenario, in their order. */
export function stepsOf(
  model: ModelQueries,
  { steps = [] }: PlainElement,
): readonly ScenarioStep[] {
  const keys = steps.map(({ actors }) => actors.map((name) => actorKey(model, name)));
  return steps.map((declaration, index) => ({
    declaration,
    actors: declaration.actors.map((name) => actorOf(model, name)),
    ...before(model, declaration, index, keys),
  }));
}

function before(
  model: ModelQueries,
  { from }: StepDeclaration,
  index: number,
  keys: readonly (readonly string[])[],
): Pick<ScenarioStep, 'follows' | 'strangers'> {
  if (from === undefined) return { follows: index === 0 ? [] : [index - 1], strangers: [] };
  const found = from.map((name) => ({ name, at: stepOf(actorKey(model, name), index, keys) }));
  return {
    follows: [...new Set(found.flatMap(({ at }) => (at < 0 ? [] : [at])))],
    strangers: found.filter(({ at }) => at < 0).map(({ name }) => name),
  };
}

/** The last step of somebody before an index, else the first from there on; -1 where there is none. */
function stepOf(actor: string, index: number, keys: readonly (readonly string[])[]): number {
  const earlier = keys.slice(0, index).findLastIndex((each) => each.includes(actor));
  return earlier >= 0 ? earlier : keys.findIndex((each) => each.includes(actor));
}

/** Who a name means: an activity by its name, node or own number, else an agent. */
export function actorOf(model: ModelQueries, name: Name): Actor {
  const written = writtenName(name);
  const activity = findActivity(model, written);
  if (activity !== undefined) return { kind: 'activity', name, activity };
  const agent = model.agent(nameKey(written));
  return agent === undefined ? { kind: 'unknown', name } : { kind: 'agent', name, agent };
}

function actorKey(model: ModelQueries, name: Name): string {
  const actor = actorOf(model, name);
  return actor.kind === 'activity' ? `activity ${actor.activity.id}` : nameKey(writtenName(name));
}

/** The steps that follow one of them. */
export function stepsBehind(
  steps: readonly ScenarioStep[],
  index: number,
): readonly ScenarioStep[] {
  return steps.filter(({ follows }) => follows.includes(index));
}

/** Whether somebody makes an object, a bundle that holds it, or a part of it. */
export function makes(model: ModelQueries, actor: Actor, object: ObjectId): boolean {
  return given(model, actor).some((each) => model.relations.areRelatives(each, object));
}

/** Whether somebody takes it. */
export function takes(model: ModelQueries, actor: Actor, object: ObjectId): boolean {
  return got(model, actor).some((each) => model.relations.areRelatives(each, object));
}

function given(model: ModelQueries, actor: Actor): readonly ObjectId[] {
  if (actor.kind === 'unknown') return [];
  if (actor.kind === 'agent') return actor.agent.outputs;
  return model.boundary(actor.activity.id).output.map(({ object }) => object);
}

function got(model: ModelQueries, actor: Actor): readonly ObjectId[] {
  if (actor.kind === 'unknown') return [];
  if (actor.kind === 'agent') {
    const { inputs, controls, mechanisms } = actor.agent;
    return [...inputs, ...controls, ...mechanisms];
  }
  const { input, control, mechanism } = model.boundary(actor.activity.id);
  return [...input, ...control, ...mechanism].map(({ object }) => object);
}

/** A step of a scenario, counted from one. */
export interface Appearance {
  readonly scenario: PlainElement;
  readonly step: number;
}

/** The steps that an activity does, scenario by scenario. */
export function stepsBy(model: ModelQueries, { id }: Activity): readonly Appearance[] {
  return model.plainElements('scenario').flatMap((scenario) =>
    (scenario.steps ?? []).flatMap(({ actors }, index) => {
      const isIts = actors.some((name) => findActivity(model, writtenName(name))?.id === id);
      return isIts ? [{ scenario, step: index + 1 }] : [];
    }),
  );
}
