/** The types of values that properties of the author's own have. */

/** By their names, each with a sentence for completion. */
export const VALUE_TYPES = {
  text: 'Any words.',
  number: 'A number: 12, 0.5, "-3".',
  date: 'A year, a month or a day: 2026, 2026-05, 2026-05-01.',
  link: 'An address in quotes: "https://example.org".',
} as const;

export type ValueType = keyof typeof VALUE_TYPES;

export function isValueType(word: string): word is ValueType {
  return Object.hasOwn(VALUE_TYPES, word);
}

/** Whether a text is a value of the type. */
export function isOfType(text: string, type: ValueType): boolean {
  switch (type) {
    case 'text':
      return true;
    case 'number':
      return /^[+-]?\d+(?:\.\d+)?$/u.test(text);
    case 'date':
      return isDate(text);
    case 'link':
      return /^(?:[a-z][a-z\d+.-]*:|\.{0,2}\/|[^\s/]+\/)\S+$/iu.test(text);
  }
}

function isDate(text: string): boolean {
  const match = /^\d{4}(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(text);
  if (match === null) return false;
  const [, month, day] = match;
  return isWithin(month, 12) && isWithin(day, 31);
}

function isWithin(figures: string | undefined, most: number): boolean {
  return figures === undefined || (Number(figures) >= 1 && Number(figures) <= most);
}
