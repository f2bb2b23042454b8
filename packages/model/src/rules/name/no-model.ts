/** A name of a model that is not known. */
import { calledNow, renamedMessage } from '../../names/called-now.js';
import { nearestName } from '../../names/name-index.js';
import { foreignNamesIn, knownModel, mappedModels, modelKey } from '../../queries/foreign-names.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { Fragment } from '../../values/fragment.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const nameNoModel: Rule = {
  code: 'name/no-model',
  title: 'Name of a model that is not known here',
  severity: always('information'),
  clauses: [],
  why: 'The first part of `Model.Name` is the name of another model, and a map leads from one to another. Where such a model is not known, nobody sees whether it has what is named, and the name leads nowhere. It is said once for each model in each file.',
  mend: 'Open the folder of the model in the same workspace. For the command line, name the folder in `idef0.json`: `"models": ["../mill"]`; or give it as well.',
  right: `//- bakery.idef0
model Bakery
activity Bake {
  excludes "Flour" see Mill.Grind
}
//- mill.idef0
model Mill
activity Grind`,
  wrong: `model Bakery
activity Bake {
  excludes "Flour" see Mill.Grind
}`,
  scope: 'file',
  check,
};

function check(file: Fragment, queries: ModelQueries): readonly RuleFinding[] {
  const named = [
    ...foreignNamesIn(queries, file),
    ...mappedModels(file).map((name) => ({ model: modelKey(name), name })),
  ];
  const missing = named
    .filter(({ model }) => knownModel(queries, model) === undefined)
    .sort((a, b) => a.name.origin.start - b.name.origin.start);
  const first = new Map(missing.map((each) => [each.model, each] as const).reverse());
  return [...first.values()].map(({ model, name }) => {
    const now = nowNamed(queries, model);
    if (now !== undefined) {
      const message = renamedMessage(model, now);
      return { message, origin: name.origin, data: { kind: 'near-model', name: now } };
    }
    const known = [
      ...queries.otherModels().map((other) => other.name),
      ...queries.activities().map((activity) => activity.name),
    ];
    const near = nearestName(model, known);
    const hint =
      near === undefined
        ? 'open its folder too, or name it under "models" in idef0.json.'
        : `did you mean '${near}'?`;
    const message = `No model '${model}' is known here, so that nothing can be said of what it has; ${hint}`;
    return {
      message,
      origin: name.origin,
      ...(near !== undefined && { data: { kind: 'near-model', name: near } }),
    };
  });
}

/** What a model, or an activity of this one, is called now that had a name before. */
function nowNamed(queries: ModelQueries, name: string): string | undefined {
  const models = [queries, ...queries.otherModels()];
  const renamed = models.flatMap((each) => calledNow(each.formerNames(), name, ['model']) ?? []);
  return renamed[0] ?? calledNow(queries.formerNames(), name, ['activity']);
}
