/** Models and the stores that they are read from: the newest model of a store has it, older ones do not. */
import type { Fragment, IcomRole } from '../fragment.js';
import { enliven, retire } from '../live.js';
import { getOrMake } from '../memo.js';
import type { ActivityId, Boundary, ProcessModel } from '../process-model.js';
import { profileIn, type RuleSettings } from '../rules/rule-settings.js';
import { keepsOrder } from './file-changes.js';
import { ModelStore } from './model-store.js';
import { activityTable, objectTable } from './model-tables.js';
import { RuleRunner } from './rule-runner.js';

interface Kept {
  readonly store: ModelStore;
  /** One for each profile and settings: folders may weigh the files of one model differently. */
  runners: readonly RuleRunner[];
  /** Those that somebody has asked since the last edit. */
  readonly asked: Set<RuleRunner>;
}

const keepers = new WeakMap<ProcessModel, Kept>();

/** The model that the fragments make; what is kept for `previous` goes over to it. */
export function nextModel(
  fragments: readonly Fragment[],
  previous: ProcessModel | undefined,
): ProcessModel {
  const name = fragments.find(({ model }) => model !== undefined)?.model?.text ?? '';
  const known = previous && keepers.get(previous);
  const isFit = known?.store.name === name && keepsOrder(known.store.fragments, fragments);
  const kept = isFit ? known : keptIn(new ModelStore(name));
  if (previous !== undefined && isFit) {
    keepers.delete(previous);
    retire(previous);
  }
  dropUnasked(kept);
  kept.store.update(fragments);
  const model = modelFrom(kept.store);
  keepers.set(model, kept);
  const boundaries = new Map<ActivityId, Boundary | undefined>();
  enliven(model, {
    relations: kept.store.plainRelations,
    boundary: (activity) =>
      getOrMake(boundaries, activity, () => settled(kept.store.boundary(activity))),
  });
  return model;
}

/** What checks a model under the settings. */
export function runnerFor(model: ProcessModel, settings: RuleSettings): RuleRunner {
  const kept = keepers.get(model) ?? revived(model);
  const profile = profileIn(settings, model.profile);
  const isFit = (each: RuleRunner) => each.profile === profile && each.settings === settings;
  const known = kept.runners.find(isFit);
  const runner = known ?? new RuleRunner(kept.store, profile, settings);
  if (known === undefined) kept.runners = [...kept.runners, runner];
  kept.asked.add(runner);
  return runner;
}

function keptIn(store: ModelStore): Kept {
  return { store, runners: [], asked: new Set() };
}

/** Settings that nobody has asked about since the last edit, while others were asked about, are not those of
 *  any folder any more. */
function dropUnasked(kept: Kept): void {
  if (kept.asked.size === 0) return;
  for (const runner of kept.runners) if (!kept.asked.has(runner)) kept.store.forget(runner);
  kept.runners = kept.runners.filter((runner) => kept.asked.has(runner));
  kept.asked.clear();
}

/** An older model, whose store has moved on, gets one of its own. */
function revived(model: ProcessModel): Kept {
  const store = new ModelStore(model.name);
  store.update(model.fragments);
  const kept = keptIn(store);
  keepers.set(model, kept);
  return kept;
}

/** A boundary whose places stay what they are now. */
function settled(boundary: Boundary | undefined): Boundary | undefined {
  if (boundary === undefined) return undefined;
  const copied = (role: IcomRole) => boundary[role].map((entry) => ({ ...entry }));
  return {
    control: copied('control'),
    input: copied('input'),
    output: copied('output'),
    mechanism: copied('mechanism'),
  };
}

function modelFrom(store: ModelStore): ProcessModel {
  const { body, fragments, name } = store;
  const root = store.activities.root;
  const activities = store.activities.activities.freeze();
  const objects = store.objects.objects.freeze();
  const model: ProcessModel = {
    ...body,
    name,
    root,
    activities: activityTable(activities, () => root?.id),
    objects: objectTable(objects),
    agents: store.agents.table.agents,
    roles: store.agents.table.roles,
    get references() {
      return storeOf(model, store).references();
    },
    get findings() {
      return storeOf(model, store).findings();
    },
    fragments,
  };
  return model;
}

/** The store as the model knows it. */
function storeOf(model: ProcessModel, store: ModelStore): ModelStore {
  const kept = keepers.get(model);
  return kept?.store === store ? store : (kept ?? revived(model)).store;
}
