/** What the forms around diagrams say, put together from where it is written. */
import type { FormFields, Origin, Revision, Text } from './fragment.js';

/** The one with the latest date; of those the one that is written last, also where none has a date. */
export function newestRevision(revisions: readonly Revision[] = []): Revision | undefined {
  const dateOf = (each: Revision | undefined) => each?.date?.text ?? '';
  return revisions.reduce<Revision | undefined>(
    (newest, each) => (dateOf(each) >= dateOf(newest) ? each : newest),
    undefined,
  );
}

/** What several declarations say of one form: of each field what the first one says, and all revisions. */
export function joinedForms(all: readonly (FormFields | undefined)[]): FormFields | undefined {
  const forms = all.filter((form) => form !== undefined);
  const revisions = forms.flatMap((form) => form.revisions ?? []);
  const [first, ...others] = forms;
  if (first === undefined || others.length === 0) return first;
  const joined = forms.reduceRight<FormFields>((below, form) => ({ ...below, ...form }), {});
  return revisions.length === 0 ? joined : { ...joined, revisions };
}

/** The places of what each of its statements says behind the keyword, in the order of the fields. */
export function formOrigins(form: FormFields | undefined): readonly (readonly Origin[])[] {
  const { author, date, revisions = [], status } = form ?? {};
  return [
    ...originsOf(author),
    ...originsOf(date),
    ...revisions.map((each) => [each.number, each.date, each.change].flatMap(originsIn)),
    ...originsOf(status),
  ];
}

function originsOf(said: Pick<Text, 'origin'> | undefined): readonly (readonly Origin[])[] {
  return said === undefined ? [] : [[said.origin]];
}

function originsIn(said: Text | undefined): readonly Origin[] {
  return said === undefined ? [] : [said.origin];
}
