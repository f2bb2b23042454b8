/** What tests of the semantics ask of a model, as short texts. The only place that calls the API. */
import {
  assemble,
  checkModel,
  queriesOf,
  type ProcessModel,
  type Activity,
  type ArrowEnd,
  type Diagram,
  type DiagramArrow,
  type IcomRole,
  type ModelQueries,
  type RuleSettings,
} from '@idef0-studio/model';
import { queriesAmong } from '@idef0-studio/model/phases';
import { fragmentsOf } from './model-notation.js';

export function assembled(text: string): ProcessModel {
  return assemble(fragmentsOf(text));
}

export function modelOf(text: string): ModelQueries {
  return queriesOf(assembled(text));
}

/** A model that knows others. */
export function modelAmong(text: string, others: readonly ModelQueries[]): ModelQueries {
  return queriesAmong(assembled(text), { catalogs: () => [], models: () => others });
}

/** `A0 Root`, `A1 Child (stub)`: the node index. */
export function nodesOf(text: string): readonly string[] {
  return modelOf(text)
    .activities()
    .map(({ node, name, kind }) => `${node} ${name}${kind === 'activity' ? '' : ` (${kind})`}`);
}

/** The profile under which fixtures may leave out what a whole model has. */
export const RELAXED: RuleSettings = { profile: 'relaxed', severities: {} };

/** Every finding as `code: the text that it stands at`, under the profile `relaxed`. */
export function findingsOf(text: string): readonly string[] {
  const files = new Map(
    fragmentsOf(text).map(({ document }) => [document, fileText(text, document)]),
  );
  return checkModel(assembled(text), RELAXED).map(({ code, origin }) => {
    const place = files.get(origin.document)?.slice(origin.start, origin.end) ?? '';
    return `${code}: ${place.split('\n')[0] ?? ''}`;
  });
}

export function messagesOf(text: string): readonly string[] {
  return checkModel(assembled(text), RELAXED).map(({ message }) => message);
}

/** The text of one file, as `fragmentsOf` reads it. */
export function fileText(text: string, document: string): string {
  let name = 'a.idef0';
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const next = /^\s*\/\/- (\S+)/.exec(line);
    if (next) name = next[1] ?? '';
    else if (name === document) lines.push(line);
  }
  return lines.join('\n');
}

export function activityAt(model: ModelQueries, node: string): Activity {
  for (const activity of model.activities()) if (activity.node === node) return activity;
  throw new RangeError(`No activity ${node}`);
}

/** `C Plan, Rules; I Order; O Product`: the boundary of a node, empty roles left out. */
export function boundaryAt(text: string, node: string): string {
  const model = modelOf(text);
  const boundary = model.boundary(activityAt(model, node).id);
  const roles: readonly [IcomRole, string][] = [
    ['control', 'C'],
    ['input', 'I'],
    ['output', 'O'],
    ['mechanism', 'M'],
  ];
  return roles
    .filter(([role]) => boundary[role].length > 0)
    .map(([role, letter]) => `${letter} ${boundary[role].map(({ object }) => object).join(', ')}`)
    .join('; ');
}

export function diagramAt(text: string, node: string): Diagram {
  const diagram = modelOf(text).diagram(node);
  if (diagram === undefined) throw new RangeError(`No diagram ${node}`);
  return diagram;
}

/** Each arrow as `Object: sources -> targets`. A box end is its number and the letter of its side
 *  (`2C`), a boundary end its code; see `endText` for the marks. */
export function arrowsAt(text: string, node: string): readonly string[] {
  return diagramAt(text, node).arrows.map(arrowText);
}

/** The sources, then the targets; where not all serve all, each source with those that it serves. */
export function arrowText(arrow: DiagramArrow): string {
  const { object, sources, targets, serves } = arrow;
  const side = (ends: readonly ArrowEnd[]) => ends.map((end) => endText(end, object)).join(' + ');
  if (serves === undefined) return `${object}: ${side(sources)} -> ${side(targets)}`;
  const ways = sources.map((source, index) => {
    const served = targets.filter((_, to) =>
      serves.some(([from, at]) => from === index && at === to),
    );
    return `${side([source])} -> ${side(served)}`;
  });
  return `${object}: ${ways.join('; ')}`;
}

const LETTERS = { control: 'C', input: 'I', output: 'O', mechanism: 'M', call: 'call' } as const;

/** `()` after an end is a tunnel, `!` an unbalanced one, `[Part]` what a branch of a bundle carries. */
function endText(end: ArrowEnd, trunk: string): string {
  const place =
    end.kind === 'box'
      ? `${end.box + 1}${LETTERS[end.role]}`
      : (end.code ?? `${LETTERS[end.role]}?`);
  const agents =
    end.kind === 'boundary' && end.agents.length > 0 ? `{${end.agents.join(', ')}}` : '';
  const part = end.object === trunk ? '' : `[${end.object}]`;
  return `${place}${end.tunnel ? '()' : ''}${end.unbalanced ? '!' : ''}${part}${agents}`;
}
