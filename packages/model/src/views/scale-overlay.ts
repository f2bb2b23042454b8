/** How activities stand on a scale at a date. */
import { nameKey, writtenName } from '../names/name-key.js';
import { assessmentsIn, type Assessment } from '../lookup/assessments.js';
import type { ModelQueries } from '../queries/queries.js';
import type { ActivityId } from '../values/process-model.js';
import { SCALE_STEPS, type Overlay, type Tone } from './overlay.js';

/** As the last assessment says that is not after the date; without a date, the newest. Targets are none. */
export function scaleOverlay(
  model: ModelQueries,
  name: string,
  date: string | undefined,
): Overlay | undefined {
  const scale = model.plainElements('scale').find((each) => each.name === name);
  if (scale === undefined) return undefined;
  const entries = scale.members.map(({ number, name: label }, index) => ({
    mark: `${number ?? index + 1}`,
    label,
    tone: rampTone(index, scale.members.length),
  }));
  const all = assessmentsIn(model).filter(
    ({ declaration: { kind, scale: of } }) =>
      kind === 'assess' && nameKey(writtenName(of)) === name,
  );
  const shown = shownAt(all, date);
  const values: Record<ActivityId, readonly number[]> = {};
  for (const { activity, level } of shown.flatMap(({ ratings }) => ratings)) {
    const index = scale.members.findIndex(({ id }) => id === level?.id);
    if (activity !== undefined && index >= 0 && !Object.hasOwn(values, activity.id))
      values[activity.id] = [index];
  }
  return { caption: captionOf(name, date, shown), entries, otherwise: 'not rated', values };
}

/** All blocks of the newest date; those without a date are older than all. */
function shownAt(all: readonly Assessment[], date: string | undefined): readonly Assessment[] {
  const known = all.filter((each) => date === undefined || !isAfter(dateOf(each), date));
  const newest = known.map(dateOf).reduce((last, each) => (each > last ? each : last), '');
  return known.filter((each) => dateOf(each) === newest);
}

function dateOf({ declaration }: Assessment): string {
  return declaration.date?.text ?? '';
}

/** `2005-03` is not after `2005`, which is the whole of the year. */
function isAfter(each: string, date: string): boolean {
  return each.slice(0, date.length) > date;
}

function captionOf(
  name: string,
  date: string | undefined,
  shown: readonly Assessment[],
): readonly string[] {
  const [first] = shown;
  if (first === undefined) {
    return [date === undefined ? `${name}: not assessed yet` : `${name}: not assessed by ${date}`];
  }
  const at = dateOf(first);
  const sources = shown.flatMap(({ declaration }) =>
    (declaration.definition?.sources ?? []).map(({ text }) => text),
  );
  return [
    at === '' ? name : `${name}, ${at}`,
    ...(sources.length === 0 ? [] : [`Source: ${[...new Set(sources)].join('; ')}`]),
  ];
}

/** Spread over the whole ramp, so that the last level is always the strongest. */
function rampTone(index: number, count: number): Tone {
  const most = SCALE_STEPS.length - 1;
  const at = count < 2 ? most : Math.round((index * most) / (count - 1));
  return `scale-${SCALE_STEPS[at] ?? 0}`;
}
