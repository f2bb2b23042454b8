/** Numbers of clauses that differ in leading zeros alone: `4.3` for `04.3`. */
export function sameNumber(clause: string, numbers: readonly string[]): string | undefined {
  const plain = withoutZeros(clause);
  return numbers.find((number) => withoutZeros(number) === plain);
}

function withoutZeros(clause: string): string {
  return clause.replace(/(?<=^|\.)0+(?=\d)/gu, '');
}
