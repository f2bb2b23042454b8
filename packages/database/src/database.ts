/** All models of a workspace, and what is asked across them. */
import type { Fragment, ModelQueries, PlainElement } from '@idef0-studio/model';
import { equal } from '@idef0-studio/model/equality';
import type { Elsewhere } from '@idef0-studio/model/phases';
import { LiveModel } from './live-model.js';
import { SignalTable } from './signals/signal-table.js';
import { Computed } from './signals/signals.js';

/** Something of a model that has a name. */
export interface NamedElsewhere {
  /** The key of the model. */
  readonly model: string;
  readonly kind: 'activity' | 'object' | 'agent';
  readonly id: string;
}

/** A model that has a name. */
interface Named {
  readonly key: string;
  readonly queries: ModelQueries;
}

export class Database {
  private readonly models = new Map<string, LiveModel>();
  private readonly presence = new SignalTable<'all'>();
  private readonly catalogs = new Computed<readonly PlainElement[]>(
    () => this.keys().flatMap((key) => this.models.get(key)?.plainElements('catalog') ?? []),
    equal,
  );
  private readonly named = new Computed<readonly Named[]>(
    () =>
      this.keys().flatMap((key) => {
        const queries = this.models.get(key)?.readQueries();
        return queries === undefined || queries.name === '' ? [] : { key, queries };
      }),
    (before, after) =>
      before.length === after.length &&
      before.every(({ key, queries }, index) => {
        const now = after[index];
        return now?.key === key && now.queries === queries;
      }),
  );

  /** What the model of a key sees of all: of models of one name that of its own project first, which is what stands before
   *  the last line of the key. Of catalogs it finds its own first. */
  elsewhere(key: string): Elsewhere {
    const project = projectIn(key);
    const isNear = (other: Named) => projectIn(other.key) === project;
    return {
      catalogs: () => this.catalogs.get(),
      models: () => {
        const named = this.named.get();
        const far = named.filter((each) => !isNear(each));
        return [...named.filter(isNear), ...far].map(({ queries }) => queries);
      },
    };
  }

  /** The keys of the models, in the order in which they came. */
  keys(): readonly string[] {
    this.presence.read('all');
    return [...this.models.keys()];
  }

  /** The model of a key; undefined where there is none. */
  model(key: string): LiveModel | undefined {
    return this.models.get(key);
  }

  /** Takes in the files of a model. What throws on the way leaves no model behind.
   *  @returns the model, up to date. */
  update(key: string, fragments: readonly Fragment[]): LiveModel {
    const known = this.models.get(key);
    if (known === undefined) return this.add(key, new LiveModel(fragments, this.elsewhere(key)));
    try {
      known.update(fragments);
      return known;
    } catch (error) {
      this.delete(key);
      throw error;
    }
  }

  /** Makes a model from nothing, in the place of the one that was kept. */
  rebuild(key: string, fragments: readonly Fragment[]): LiveModel {
    this.delete(key);
    return this.add(key, new LiveModel(fragments, this.elsewhere(key)));
  }

  /** Forgets a model. */
  delete(key: string): void {
    if (this.models.delete(key)) this.presence.changed('all');
  }

  /** What else in the workspace has a name: activities, declared objects and agents of the other models, in the order of
   *  the models. */
  namedElsewhere(key: string, name: string): readonly NamedElsewhere[] {
    return this.keys().flatMap((other) => {
      const model = other === key ? undefined : this.models.get(other)?.queries;
      return model === undefined
        ? []
        : namedIn(model, name).map((found) => ({ model: other, ...found }));
    });
  }

  private add(key: string, model: LiveModel): LiveModel {
    this.models.set(key, model);
    this.presence.changed('all');
    return model;
  }
}

function projectIn(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('\n')));
}

function namedIn(model: ModelQueries, name: string): readonly Omit<NamedElsewhere, 'model'>[] {
  const object = model.object(name);
  const agent = model.agent(name);
  return [
    ...model.named(name).map(({ id }) => ({ kind: 'activity' as const, id })),
    ...(object?.declared === true ? [{ kind: 'object' as const, id: object.id }] : []),
    ...(agent === undefined ? [] : [{ kind: 'agent' as const, id: agent.name }]),
  ];
}
