/** The models of the examples of rules about maps: what a map says of them. */
export function mapExample(...lines: readonly string[]): string {
  return `//- map.idef0
map Bakery -> Mill {
${lines.map((line) => `  ${line}`).join('\n')}
}
//- bakery.idef0
model Bakery
activity Work
//- mill.idef0
model Mill
activity Run {
  activity Grind
  activity Clean
}`;
}
