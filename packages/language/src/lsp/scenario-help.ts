/** What a reader wants to know of a scenario: Markdown for hover. */
import {
  stepsBy,
  stepsOf,
  type Activity,
  type ModelQueries,
  type Name,
  type PlainElement,
  type ScenarioStep,
} from '@idef0-studio/model';
import { labelled, plain } from './markdown.js';

/** The steps by their numbers: who does each, which it follows where that is not the one above, what it hands on. */
export function stepsBelow(model: ModelQueries, scenario: PlainElement): string | undefined {
  const steps = stepsOf(model, scenario);
  if (steps.length === 0) return undefined;
  return steps.map((step, index) => `${index + 1}. ${stepLine(step, index)}`).join('\n');
}

function stepLine(step: ScenarioStep, index: number): string {
  const { actors, objects, text } = step.declaration;
  const handed = objects.length === 0 ? '' : ` → ${listed(objects)}`;
  const said = text === undefined ? '' : `: ${text.text}`;
  return `${listed(actors)}${before(step, index)}${handed}${said}`;
}

/** Loops and branches are said. */
function before({ declaration: { from }, follows }: ScenarioStep, index: number): string {
  if (from === undefined) return '';
  if (from.length === 0) return index === 0 ? '' : ' (begins)';
  const earlier = follows.filter((at) => at < index).map((at) => at + 1);
  const later = follows.filter((at) => at >= index).map((at) => at + 1);
  const parts = [
    ...(earlier.length === 0 ? [] : [`after ${earlier.join(' and ')}`]),
    ...(later.length === 0 ? [] : [`again after ${later.join(' and ')}`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function listed(names: readonly Name[]): string {
  return names.map(({ qualifier, text }) => plain([...qualifier, text].join('.'))).join(', ');
}

/** In which scenarios an activity does which steps. */
export function scenariosLine(model: ModelQueries, activity: Activity): string | undefined {
  const said = stepsBy(model, activity).map(
    ({ scenario, step }) => `${plain(scenario.name)} (step ${step})`,
  );
  return labelled('Scenarios', said);
}
