/** Random models as text in all styles that authors write in, with the mistakes that chance makes; the same
 *  for the same seed. */
import type { SourceText } from '@idef0-studio/language';

/** Two files: activities to two levels, and in the other one objects, agents and a decomposition. */
export function styledModel(seed: number): readonly SourceText[] {
  const maker = new StyledModel(seed);
  return [
    { uri: 'file:///a.idef0', text: maker.main() },
    { uri: 'file:///b.idef0', text: maker.other() },
  ];
}

const ROLES = ['control', 'input', 'output', 'mechanism'] as const;
const OBJECTS = [
  'Flour',
  'Salt',
  '`Yeast, fresh`',
  'Dough',
  'Bread',
  'Recipe',
  'Oven',
  'Plan',
  'Water',
  'Order',
];
const VERBS = ['Mix', 'Shape', 'Heat', 'Cool', '`Pack, wrap`', 'Sell', 'Clean', 'Count'];

class StyledModel {
  private state: number;
  private readonly break: string;
  private readonly step: string;
  private readonly style: number;
  private readonly verbs: string[];

  constructor(seed: number) {
    this.state = seed * 2_654_435_761 + 7;
    this.break = this.below(3) === 0 ? '\r\n' : '\n';
    this.step = this.pick(['  ', '\t', '    ']);
    this.style = this.below(4);
    this.verbs = [...VERBS];
  }

  main(): string {
    const children = Array.from({ length: 2 + this.below(2) }, () => this.activity(1, 1));
    const lists = this.lists(1);
    const lines = [
      'model Bakery {',
      `${this.step}viewpoint "The baker"`,
      '}',
      '',
      'activity Run {',
      ...lists,
      ...children.flat(),
      '}',
    ];
    return lines.join(this.break) + this.break;
  }

  other(): string {
    const lines = [
      'model Bakery',
      '',
      ...OBJECTS.slice(0, 4 + this.below(7)).map((name) => `object ${name}`),
      '',
      'external Market { // who buys',
      `${this.step}output Order, ${this.pick(OBJECTS)}`,
      `${this.step}input ${this.pick(OBJECTS)}`,
      '}',
      '',
      'bundle Ingredients {',
      `${this.step}Flour`,
      `${this.step}Salt // fine`,
      '}',
      `decompose ${VERBS[this.below(VERBS.length)]} {`,
      ...this.activity(1, 0),
      ...this.activity(1, 0),
      '}',
    ];
    return lines.join(this.break) + this.break;
  }

  private activity(depth: number, deeper: number): readonly string[] {
    const indent = this.step.repeat(depth);
    const name = this.verbs.splice(this.below(this.verbs.length), 1)[0] ?? `Work ${this.below(99)}`;
    const children =
      this.below(3) < deeper
        ? [this.activity(depth + 1, 0), this.activity(depth + 1, 0)].flat()
        : [];
    if (children.length === 0 && this.style === 3)
      return [`${indent}activity ${name} ${this.oneLine()}`];
    return [`${indent}activity ${name} {`, ...this.lists(depth + 1), ...children, `${indent}}`];
  }

  private oneLine(): string {
    const lists = this.roles().map((role) => `${role} ${this.entries(role).join(', ')}`);
    return this.below(6) === 0 ? '{}' : `{ ${lists.join(', ')} }`;
  }

  private lists(depth: number): readonly string[] {
    const indent = this.step.repeat(depth);
    return this.roles().flatMap((role) => {
      if (this.below(9) === 0) return [`${indent}${role} none // ${role}`];
      const entries = this.entries(role);
      if (this.style === 1) return [`${indent}${role} ${entries.join(', ')} // all`];
      const lines = entries.map((entry) => `${indent}${this.step}${entry}`);
      if (this.style === 2) lines.splice(1, 0, `${indent}${this.step}// between`);
      return [`${indent}${role}`, ...lines];
    });
  }

  private roles() {
    return ROLES.filter((role) => this.below(role === 'mechanism' ? 3 : 4) > 0);
  }

  /** No object twice: of two entries alike a fix mends one. */
  private entries(role: string): readonly string[] {
    const names = Array.from({ length: 1 + this.below(3) }, () =>
      this.below(12) === 0 ? this.pick(['Flouer', 'Ingredients', 'Nothing']) : this.pick(OBJECTS),
    );
    return [...new Set(names)].map((name) => {
      const kind = this.below(14);
      if (kind === 0) return `(${name})`;
      if (kind === 1) return `${name}()`;
      if (kind === 2 && role !== 'output') return `${name} <- ${this.pick(VERBS)}`;
      if (kind === 3) return `${name} "One ${this.below(9)}"`;
      return name;
    });
  }

  private pick<Value>(values: readonly [Value, ...Value[]] | readonly Value[]): Value {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new RangeError('There is nothing to pick from.');
    return value;
  }

  /** From 0 to `limit - 1`. */
  private below(limit: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) | 0;
    return ((this.state >>> 8) & 0xffffff) % limit;
  }
}
