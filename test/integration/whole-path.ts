/** The whole way of the data for tests: texts -> workspace -> findings -> diagrams -> geometry -> verdict -> SVG. */
import { measureText } from '@idef0-studio/geometry';
import { loadWorkspace } from '@idef0-studio/language';
import { judge, layoutDiagram } from '@idef0-studio/layout';
import {
  makersOf,
  takersOf,
  type Activity,
  type Diagram,
  type IcomRole,
  type ModelQueries,
} from '@idef0-studio/model';
import { drawDiagram, toSvg } from '@idef0-studio/render';
import { filesOf } from '../support/check.js';
import { activityAt, arrowText, RELAXED } from '../support/model-check.js';

/** What one diagram came to: its node, the rules that its drawing breaks, and what is wrong with its SVG. */
export interface Page {
  readonly node: string;
  readonly brokenRules: readonly string[];
  readonly badMarkup: string | undefined;
}

export interface Outcome {
  /** Code of every finding, in order. */
  readonly codes: readonly string[];
  readonly pages: readonly Page[];
}

/** A fixture of one or several files, as `filesOf` splits it, the whole way. */
export async function outcomeOf(fixture: string): Promise<Outcome> {
  const files = filesOf(fixture);
  const blank = [{ uri: 'file:///test.idef0', text: fixture }];
  const workspace = await loadWorkspace(files.length > 0 ? files : blank);
  workspace.setRuleSettings(RELAXED);
  const findings = [...workspace.findings().values()].flat();
  const pages = workspace
    .models()
    .flatMap((model) => model.diagrams().flatMap(({ node }) => model.diagram(node) ?? []))
    .map(pageOf);
  return { codes: findings.map(({ code }) => code), pages };
}

/** One diagram, laid out as while its author types, judged and drawn. */
export function pageOf(diagram: Diagram): Page {
  const geometry = layoutDiagram(diagram, { measure: measureText, effort: 'typing' });
  const verdict = judge(diagram, geometry, { measure: measureText });
  const brokenRules = verdict.violations.map(({ rule, message }) => `${rule}: ${message}`);
  return { node: diagram.node, brokenRules, badMarkup: badMarkup(toSvg(drawDiagram(geometry))) };
}

// A tag as strict XML has it: a name, attributes in quotes without a raw '<' or '&', nothing else.
const entity = '&(?:amp|lt|gt|quot|apos|#\\d+|#x[\\da-fA-F]+);';
const attribute = `\\s+[\\w:-]+="(?:[^"<&]|${entity})*"`;
const tag = new RegExp(`<(/?)([\\w:-]+)((?:${attribute})*)\\s*(/?)>`, 'y');
const text = new RegExp(`(?:[^<&]|${entity})+`, 'y');
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

/** Where an XML text is not well-formed; undefined where it is. Knows elements, attributes and text, which
 *  is all that a drawing has. */
export function badMarkup(xml: string): string | undefined {
  if (forbidden.test(xml)) return 'a character that XML forbids';
  const open: string[] = [];
  let elements = 0;
  const start = /^<\?xml version="1\.0" encoding="UTF-8"\?>/.exec(xml)?.[0].length ?? 0;
  for (let at = start; at < xml.length;) {
    const found = matchAt(xml.charAt(at) === '<' ? tag : text, xml, at);
    if (found === undefined) return `at ${at}: ${xml.slice(at, at + 60)}`;
    const [whole, closes, name = '', attributes = '', empty] = found;
    if (whole.startsWith('<')) {
      const names = [...attributes.matchAll(/([\w:-]+)="/g)].map((match) => match[1]);
      if (new Set(names).size < names.length) return `an attribute twice: ${whole}`;
      if (closes === '/') {
        if (open.pop() !== name) return `at ${at}: </${name}> closes another element`;
      } else if (empty !== '/') open.push(name);
      elements++;
    }
    at += whole.length;
  }
  if (open.length > 0) return `not closed: ${open.join(', ')}`;
  return elements === 0 ? 'no element' : undefined;
}

function matchAt(pattern: RegExp, xml: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(xml) ?? undefined;
}

/** What follows from a model in the language, as short texts. */
export interface Meaning {
  /** `code: text that it stands at`, in order. */
  readonly findings: readonly string[];
  /** What each of them says. */
  readonly messages: readonly string[];
  /** `A1 Plan`, `A2 Make (stub)`. */
  readonly nodes: readonly string[];
  /** `Flour: I1 -> 2I`, as `arrowText` writes it. */
  readonly arrows: (node: string) => readonly string[];
  /** `C Plan; I Order, Flour; O Product`: empty roles left out. */
  readonly boundary: (node: string) => string;
  /** `A3 A36 -> A2 A22`: the nodes that make an object and those that take it. */
  readonly makersAndTakers: (object: string) => string;
}

/** The meaning of a fixture that holds one model. */
export async function meaningOf(fixture: string): Promise<Meaning> {
  const files = filesOf(fixture);
  const workspace = await loadWorkspace(files);
  workspace.setRuleSettings(RELAXED);
  const model = workspace.models()[0];
  if (model === undefined) throw new RangeError('There is no model in the fixture.');
  const texts = new Map(files.map(({ uri, text: content }) => [uri, content]));
  const findings = [...workspace.findings().values()].flat();
  return {
    messages: findings.map(({ message }) => message),
    findings: findings.map(({ code, origin }) => {
      return `${code}: ${texts.get(origin.document)?.slice(origin.start, origin.end) ?? ''}`;
    }),
    nodes: model
      .activities()
      .map(({ node, name, kind }) => `${node} ${name}${kind === 'activity' ? '' : ` (${kind})`}`),
    arrows: (node) => (model.diagram(node)?.arrows ?? []).map(arrowText),
    boundary: (node) => boundaryText(model, node),
    makersAndTakers: (object) => makersAndTakers(model, object),
  };
}

const roles: readonly (readonly [string, IcomRole])[] = [
  ['C', 'control'],
  ['I', 'input'],
  ['O', 'output'],
  ['M', 'mechanism'],
];

function boundaryText(model: ModelQueries, node: string): string {
  const boundary = model.boundary(activityAt(model, node).id);
  return roles
    .filter(([, role]) => boundary[role].length > 0)
    .map(([letter, role]) => {
      const names = boundary[role].map(({ object }) => model.object(object)?.name ?? object);
      return `${letter} ${names.join(', ')}`;
    })
    .join('; ');
}

function makersAndTakers(model: ModelQueries, name: string): string {
  const object = model.objects().find((candidate) => candidate.name === name);
  if (object === undefined) throw new RangeError(`There is no object '${name}'.`);
  const nodes = (activities: readonly Activity[]) => activities.map(({ node }) => node).join(' ');
  return `${nodes(makersOf(model, object.id))} -> ${nodes(takersOf(model, object.id))}`;
}
