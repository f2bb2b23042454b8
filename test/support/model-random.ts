/** Random models in the notation of `model-notation`, the same for the same seed. */

export interface RandomOptions {
  /** True: only leaves and agents have lists, so that every boundary is derived. */
  readonly derived: boolean;
}

/** A model of one to four levels with bundles, agents, stubs, tunnels, `each` and `<-`. */
export function randomModelText(seed: number, options: RandomOptions): string {
  return new RandomModel(seed, options).text();
}

class RandomModel {
  private readonly lines: string[] = [];
  private readonly objects: readonly string[];
  private readonly names: string[] = [];
  private state: number;

  constructor(
    seed: number,
    private readonly options: RandomOptions,
  ) {
    this.state = seed * 2_654_435_761 + 1;
    const count = 4 + this.below(20);
    this.objects = Array.from({ length: count }, (_, index) => `Object ${index + 1}`);
  }

  text(): string {
    for (const object of this.objects) this.lines.push(`object ${object}`);
    for (let bundle = this.below(4); bundle > 0; bundle -= 1) {
      const name = this.below(3) === 0 ? this.object() : `Bundle ${bundle}`;
      this.lines.push(`bundle ${name} = ${this.some(2, 4).join(', ')}`);
    }
    for (let agent = 1 + this.below(3); agent > 0; agent -= 1) {
      this.lines.push(`external Agent ${agent}`);
      this.lines.push(`  output ${this.some(1, 4).join(', ')}`);
      this.lines.push(`  input ${this.some(1, 4).join(', ')}`);
      this.names.push(`Agent ${agent}`);
    }
    this.activity('activity Root', '', 1 + this.below(3));
    return this.lines.join('\n');
  }

  private activity(head: string, indent: string, depth: number): void {
    this.lines.push(`${indent}${head}`);
    this.names.push(head.replace(/^(activity|stub) /, ''));
    const isParent = depth > 0;
    if (!isParent || (!this.options.derived && this.below(2) === 0)) this.lists(`${indent}  `);
    if (!isParent) return;
    if (this.below(4) === 0) this.lines.push(`${indent}  each control ${this.object()}`);
    const count = 1 + this.below(5);
    for (let child = 0; child < count; child += 1) {
      const kind = this.below(8) === 0 ? 'stub' : 'activity';
      const below = this.below(3) === 0 ? 0 : depth - 1;
      this.activity(`${kind} Work ${this.names.length}`, `${indent}  `, below);
    }
  }

  private lists(indent: string): void {
    for (const role of ['control', 'input', 'output', 'mechanism']) {
      if (this.below(3) === 0) continue;
      const entries = this.some(1, 5).map((object) => this.entry(object, role));
      this.lines.push(`${indent}${role} ${this.below(12) === 0 ? 'none' : entries.join(', ')}`);
    }
  }

  private entry(object: string, role: string): string {
    if (!this.options.derived && this.below(12) === 0) return `(${object})`;
    if (!this.options.derived && this.below(12) === 0) return `${object}()`;
    const isNarrow = role !== 'output' && !this.options.derived && this.below(6) === 0;
    return isNarrow ? `${object} <- ${this.names[this.below(this.names.length)] ?? ''}` : object;
  }

  private object(): string {
    const bundled = this.below(5) === 0;
    return bundled
      ? `Bundle ${1 + this.below(3)}`
      : (this.objects[this.below(this.objects.length)] ?? '');
  }

  private some(least: number, most: number): readonly string[] {
    const count = least + this.below(most - least + 1);
    return [...new Set(Array.from({ length: count }, () => this.object()))];
  }

  /** An integer from 0 to `limit` - 1 (mulberry32). */
  private below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  }
}
