/** The model of the examples of rules about scenarios: what is said of a day in it. */
export function scenarioExample(...steps: readonly string[]): string {
  return `model Bakery
external Customer {
  output Orders
  input Bread
}
activity Run {
  activity Plan {
    input Orders
    output Plans
  }
  activity Bake {
    input Plans
    output Bread
  }
}
scenario A Day {
${steps.map((step) => `  step ${step}`).join('\n')}
}`;
}
