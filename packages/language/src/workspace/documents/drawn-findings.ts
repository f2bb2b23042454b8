/**
 * Findings of rules that need drawings: whoever shows a diagram tells them, for the model alone does not say them. Each
 * holds until the text of its document is another one.
 */
import type { Finding, Fragment } from '@idef0-studio/model';

/** What was found, in the text that it was found in. */
interface Told {
  readonly finding: Finding;
  readonly fragment: Fragment | undefined;
}

export class DrawnFindings {
  private readonly byTeller = new Map<string, readonly Told[]>();
  /** The same list as long as nothing else is told. */
  private readonly byDocument = new Map<string, readonly Told[]>();
  private touched = new Set<string>();

  constructor(private readonly fragmentOf: (uri: string) => Fragment | undefined) {}

  /** Puts findings in the place of those that the same teller told before. */
  tell(teller: string, findings: readonly Finding[]): void {
    for (const { finding } of this.byTeller.get(teller) ?? [])
      this.touched.add(finding.origin.document);
    const told = findings.map((finding) => ({
      finding,
      fragment: this.fragmentOf(finding.origin.document),
    }));
    if (told.length > 0) this.byTeller.set(teller, told);
    else this.byTeller.delete(teller);
    for (const { finding } of told) this.touched.add(finding.origin.document);
    this.byDocument.clear();
    for (const each of [...this.byTeller.values()].flat()) {
      const { document } = each.finding.origin;
      this.byDocument.set(document, [...(this.byDocument.get(document) ?? []), each]);
    }
  }

  /** Those of a document, as it is now; what several tell counts once. */
  of(uri: string): readonly Finding[] {
    const told = this.byDocument.get(uri);
    if (told === undefined) return NONE;
    const fragment = this.fragmentOf(uri);
    const current = told.filter((each) => each.fragment === fragment);
    const byMessage = new Map(current.map(({ finding }) => [finding.message, finding]));
    return [...byMessage.values()];
  }

  /** The documents of which others were told since the last call. */
  takeTouched(): ReadonlySet<string> {
    const { touched } = this;
    this.touched = new Set();
    return touched;
  }
}

const NONE: readonly never[] = [];
