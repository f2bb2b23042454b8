/** Layouts by what they were made of, the latest kept: going up and down a model costs nothing. */

const REMEMBERED = 60;

export class LayoutMemory<Geometry> {
  /** The latest last. */
  private readonly layouts = new Map<string, Geometry>();

  of(key: string): Geometry | undefined {
    return this.layouts.get(key);
  }

  note(key: string, geometry: Geometry): void {
    this.layouts.delete(key);
    this.layouts.set(key, geometry);
    const [oldest] = this.layouts.keys();
    if (this.layouts.size > REMEMBERED && oldest !== undefined) this.layouts.delete(oldest);
  }
}
