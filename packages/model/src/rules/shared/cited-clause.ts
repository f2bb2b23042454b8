/** Which standard a message cites. */
import type { Profile } from '../../values/fragment.js';
import type { Clause } from '../rule.js';

/** The clause of the standard whose profile holds, else the first: `FIPS 183 §3.3.3 rule 15`. */
export function citedClause(clauses: readonly Clause[], profile: Profile): string {
  const own = clauses.find(({ standard }) => standard === STANDARDS[profile]);
  const { standard, section } = own ?? clauses[0] ?? { standard: '', section: '' };
  return `${standard} ${section}`;
}

const STANDARDS: Readonly<Record<Profile, Clause['standard']>> = {
  fips183: 'FIPS 183',
  relaxed: 'FIPS 183',
  iso31320: 'ISO/IEC/IEEE 31320-1',
  gost: 'R 50.1.028-2001',
};
