/**
 * The models of a workspace in the database, each up to date with its files. Where code of ours fails on a model, the model
 * is made once more from nothing, in case that what was kept from edit to edit is to blame. If it fails again, its findings
 * are left out until one of its files changes, and one finding says so; all other models go on.
 */
import { Database, LiveModel } from '@idef0-studio/database';
import type { Finding, Fragment } from '@idef0-studio/model';
import type { FilesOfModel } from './model-files.js';

/** The code of the finding that tells of a fault of ours. */
export const INTERNAL_CODE = 'internal/failure';

interface Kept {
  readonly files: FilesOfModel;
  readonly model: LiveModel;
  /** Whether the model says what its files say; else there are their headers alone. */
  readonly isWhole: boolean;
  /** Whether nothing in it was kept from a model before. */
  readonly isFresh: boolean;
  /** The file that was changed last. */
  readonly changed: Fragment | undefined;
  /** What is said of a fault of ours, as the list of the findings of its file. */
  readonly failure: readonly [Finding] | undefined;
}

export class KeptModels {
  readonly database = new Database();
  private readonly kept = new Map<string, Kept>();
  /** The keys of models that were made from nothing, or fail, since somebody asked. */
  private remade = new Set<string>();
  private tell: (error: unknown) => void = () => undefined;

  /** Says who hears what has been thrown. */
  onFailure(tell: (error: unknown) => void): void {
    this.tell = tell;
  }

  /** The model that files make; with none of their declarations where they cannot be assembled. */
  at(key: string, files: FilesOfModel): LiveModel {
    return this.keptAt(key, files).model;
  }

  /** What `work` makes of a model; undefined where it fails, also on the model made from nothing. */
  attempt<T>(key: string, files: FilesOfModel, work: (model: LiveModel) => T): T | undefined {
    for (;;) {
      const kept = this.keptAt(key, files);
      if (kept.failure !== undefined) return undefined;
      try {
        return work(kept.model);
      } catch (error) {
        this.tell(error);
        this.remade.add(key);
        this.kept.set(
          key,
          kept.isFresh ? failed(kept, error) : this.rebuilt(key, files, kept.changed),
        );
      }
    }
  }

  /** What is said in a document of a fault of ours in its model. */
  failureIn(key: string, uri: string): readonly Finding[] {
    const failure = this.kept.get(key)?.failure;
    return failure?.[0].origin.document === uri ? failure : NONE;
  }

  /** Why a model has nothing to show; undefined where it could be assembled. */
  reasonOf(key: string): string | undefined {
    const kept = this.kept.get(key);
    return kept?.isWhole === false ? kept.failure?.[0].message : undefined;
  }

  /** Looks at a model as it would be with other files, and leaves it as it was. A model that code of ours fails on in the
   *  meantime is made from nothing when it is next asked for. */
  fork<T>(
    key: string,
    files: FilesOfModel | undefined,
    fragments: readonly Fragment[],
    inspect: (model: LiveModel) => T,
  ): T {
    if (files === undefined) return inspect(new LiveModel(fragments, this.database.elsewhere(key)));
    try {
      return this.at(key, files).fork(fragments, inspect);
    } catch (error) {
      this.kept.delete(key);
      this.database.delete(key);
      throw error;
    }
  }

  /** Forgets the models of keys that are not there any more. */
  keepOnly(present: ReadonlyMap<string, unknown>): void {
    for (const key of this.kept.keys()) {
      if (present.has(key)) continue;
      this.kept.delete(key);
      this.database.delete(key);
    }
  }

  /** The keys of models of which anything may be another than at the last call. */
  takeRemade(): ReadonlySet<string> {
    const taken = this.remade;
    this.remade = new Set();
    return taken;
  }

  private keptAt(key: string, files: FilesOfModel): Kept {
    const known = this.kept.get(key);
    const replaced = files.takeReplaced();
    const isSame = known?.files === files;
    if (isSame && replaced.length === 0) return known;
    const changed = isSame ? replaced[0] : newIn(files, known?.files);
    const made =
      known === undefined || known.failure !== undefined
        ? this.rebuilt(key, files, changed)
        : this.updated(known, key, files, isSame ? replaced : undefined, changed);
    this.kept.set(key, made);
    return made;
  }

  /** @param replaced where no file has come or gone, those that say something else. */
  private updated(
    { model }: Kept,
    key: string,
    files: FilesOfModel,
    replaced: readonly Fragment[] | undefined,
    changed: Fragment | undefined,
  ): Kept {
    try {
      if (replaced === undefined) model.update(files.fragments);
      else model.replace(replaced);
      return { files, model, isWhole: true, isFresh: false, changed, failure: undefined };
    } catch (error) {
      this.tell(error);
      return this.rebuilt(key, files, changed);
    }
  }

  private rebuilt(key: string, files: FilesOfModel, changed: Fragment | undefined): Kept {
    this.remade.add(key);
    const made = { files, isFresh: true, changed, failure: undefined };
    try {
      const model = this.database.rebuild(key, files.fragments);
      return { ...made, model, isWhole: true };
    } catch (error) {
      this.tell(error);
      const model = this.database.rebuild(key, files.fragments.map(headerOnly));
      return failed({ ...made, model, isWhole: false }, error);
    }
  }
}

/** The first file that says what none has said before. */
function newIn(files: FilesOfModel, before: FilesOfModel | undefined): Fragment | undefined {
  const last = new Set(before?.fragments);
  return files.fragments.find((each) => !last.has(each)) ?? files.fragments[0];
}

const NONE: readonly Finding[] = [];

function failed(kept: Kept, error: unknown): Kept {
  const at = kept.changed ?? kept.files.fragments[0];
  const document = at?.document ?? '';
  const origin = at?.model?.origin ?? { document, start: 0, end: 0 };
  const name = kept.model.queries.name;
  return { ...kept, failure: [internalFailure(`model '${name}'`, origin, error)] };
}

/** A fault of ours, told where it came up. `what` is what it keeps from being checked. */
export function internalFailure(what: string, origin: Finding['origin'], error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `IDEF0 Studio itself failed on the ${what}, which is not checked until it changes: '${reason}'. This is a fault of the tool; please report it, with the text.`;
  return { code: INTERNAL_CODE, severity: 'error', message, origin, notes: [] };
}

/** A file that says which model it belongs to, and no more. */
function headerOnly({ document, model }: Fragment): Fragment {
  return {
    ...{ document, model, body: undefined, externals: [], objects: [], bundles: [] },
    ...{ plainElements: [], assessments: [], activities: [], decompositions: [], ignores: [] },
  };
}
