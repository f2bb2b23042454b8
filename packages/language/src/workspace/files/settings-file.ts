/**
 * `idef0.json`, the settings of a folder: under which profile its models are checked, and how much each
 * rule weighs. Comments and a last comma are allowed, as in the settings of VS Code.
 *
 *     { "profile": "iso31320", "rules": { "box/no-control": "off" }, "exclude": ["dist/"], "models": ["../mill"] }
 */
import {
  createScanner,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { allRules, nearestName, ruleOf } from '@idef0-studio/model';
import type { Finding, Origin, Profile, RuleSettings, RuleSeverity } from '@idef0-studio/model';
import { profiles } from '../../statements/vocabulary.js';

/** The name of the file, at the root of a folder. */
export const SETTINGS_FILE = 'idef0.json';

/** The code of every finding about the file. */
export const SETTINGS_CODE = 'settings/wrong';

/** How much a rule can weigh, the most first. */
export const severities = [
  'error',
  'warning',
  'information',
  'hint',
  'off',
] as const satisfies readonly RuleSeverity[];

/** What is read of a settings file. */
export interface SettingsRead {
  readonly settings: RuleSettings;
  /** What is passed over in the folder and below it, in the patterns of `.gitignore`. */
  readonly exclude: readonly string[];
  /** Folders of other models, for programs that see no workspace. */
  readonly models: readonly NamedFolder[];
  readonly findings: readonly Finding[];
}

/** A folder that settings name. */
export interface NamedFolder {
  /** As written: relative to the folder of the settings. */
  readonly path: string;
  readonly origin: Origin;
}

/** What the text of the file says. What is wrong is a finding, the rest counts. */
export function readSettings(document: string, text: string): SettingsRead {
  return new SettingsReader(document).read(text);
}

class SettingsReader {
  private readonly findings: Finding[] = [];
  private profile: Profile | undefined;
  private exclude: readonly string[] = [];
  private models: readonly NamedFolder[] = [];
  private readonly severities: Record<string, RuleSeverity> = {};

  constructor(private readonly document: string) {}

  read(text: string): SettingsRead {
    const errors: ParseError[] = [];
    const json = text.replace(/^\uFEFF/u, ' ');
    const deep = tooDeepAt(json);
    if (deep !== undefined) {
      const message = `Brackets nest at most ${MOST_NESTED} deep in the settings; nothing of this file counts: correct it.`;
      this.add('error', message, { offset: deep, length: 1 });
      return { settings: { severities: {} }, exclude: [], models: [], findings: this.findings };
    }
    const root = parseTree(json, errors, { allowTrailingComma: true, allowEmptyContent: true });
    for (const { error, offset, length } of errors.slice(0, MOST_ERRORS)) {
      const what = printParseErrorCode(error);
      this.add('error', `This is not JSON (${what}); what can be read of it counts.`, {
        offset,
        length,
      });
    }
    if (root !== undefined && root.type !== 'object') {
      this.add('error', 'The settings are an object, such as { "rules": {} }.', root);
    }
    for (const [key, name, value] of membersOf(root)) this.member(key, name, value);
    const settings: RuleSettings = {
      ...(this.profile !== undefined && { profile: this.profile }),
      severities: this.severities,
    };
    const { exclude, models, findings } = this;
    return { settings, exclude, models, findings };
  }

  private member(key: Node, name: string, value: Node): void {
    switch (name) {
      case 'profile':
        this.profile = this.choice(value, profiles, 'profile');
        break;
      case 'rules':
        if (value.type === 'object') for (const rule of membersOf(value)) this.rule(...rule);
        else this.add('warning', '\'rules\' is an object, such as { "box/count": "off" }.', value);
        break;
      case 'exclude':
        this.exclude = this.strings(
          value,
          '\'exclude\' is a list of patterns, such as ["dist/", "*.old.idef0"].',
        ).map((node) => String(node.value));
        break;
      case 'models':
        this.models = this.strings(
          value,
          '\'models\' is a list of folders with other models, such as ["../mill"].',
        ).map((node) => ({ path: String(node.value), origin: this.originOf(node) }));
        break;
      case '$schema':
        break;
      default:
        this.add(
          'warning',
          `There is no setting '${name}'${hint(name, ['profile', 'rules', 'exclude', 'models'])}`,
          key,
        );
    }
  }

  /** The texts of a list; `message` says what it is where it is none. */
  private strings(value: Node, message: string): readonly Node[] {
    const nodes = value.type === 'array' ? (value.children ?? []) : [];
    const isWrong = value.type !== 'array' || nodes.some(({ type }) => type !== 'string');
    if (isWrong) this.add('warning', message, value);
    return nodes.filter(({ type }) => type === 'string');
  }

  private rule(key: Node, name: string, value: Node): void {
    if (ruleOf(name) === undefined) {
      const codes = allRules.map(({ code }) => code);
      this.add('warning', `There is no rule '${name}'${hint(name, codes)}`, key);
      return;
    }
    const severity = this.choice(value, severities, 'severity');
    if (severity !== undefined) this.severities[name] = severity;
  }

  private choice<T extends string>(node: Node, choices: readonly T[], what: string): T | undefined {
    const found = choices.find((choice) => choice === node.value);
    if (found !== undefined) return found;
    const list = choices.map((choice) => `'${choice}'`).join(', ');
    this.add('warning', `The ${what} is one of ${list}.`, node);
    return undefined;
  }

  private add(
    severity: 'error' | 'warning',
    message: string,
    node: Pick<Node, 'offset' | 'length'>,
  ): void {
    const origin = this.originOf(node);
    this.findings.push({ code: SETTINGS_CODE, severity, message, origin, notes: [] });
  }

  private originOf({ offset, length }: Pick<Node, 'offset' | 'length'>): Origin {
    return { document: this.document, start: offset, end: offset + length };
  }
}

/** Settings need three levels. The parser calls itself for each, so that many would end it. */
const MOST_NESTED = 100;
/** What is no JSON at all needs no error for each of its signs. */
const MOST_ERRORS = 50;

/** Where the first bracket stands that opens too deep; undefined where none does. */
function tooDeepAt(json: string): number | undefined {
  const scanner = createScanner(json, true);
  let depth = 0;
  for (;;) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    if (offset >= json.length) return undefined;
    // A token that begins with a bracket is one.
    const first = json.charAt(offset);
    if (first === '{' || first === '[') depth += 1;
    if (first === '}' || first === ']') depth -= 1;
    if (depth > MOST_NESTED) return offset;
  }
}

/** The members of an object: the node of the name, the name, the node of the value. */
function membersOf(node: Node | undefined): readonly (readonly [Node, string, Node])[] {
  if (node?.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? [];
    return key === undefined || value === undefined ? [] : [[key, String(key.value), value]];
  });
}

/** How a sentence about an unknown name ends: with the near one, or with all where they are few. */
function hint(name: string, choices: readonly string[]): string {
  const near = nearestName(name, choices);
  if (near !== undefined) return `; did you mean '${near}'?`;
  return choices.length <= 3 ? `; there are '${choices.join("' and '")}'.` : '.';
}
