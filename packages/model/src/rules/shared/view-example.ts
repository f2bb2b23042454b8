/** The model of the examples of rules about named views: what a view of it says. */
export function viewExample(...lines: readonly string[]): string {
  return `model Bakery
scale Maturity { 1 Initial, 2 Managed }
property Risk { Low, High }
activity Run {
  activity Plan {
    output Plans
  }
  activity Bake {
    input Plans
  }
}
view Change "What a change touches" {
${lines.map((line) => `  ${line}`).join('\n')}
}`;
}
