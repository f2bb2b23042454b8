/** The header of a model: who it is for and why, put together from its files. */
import { newFinding } from '../values/new-finding.js';
import type { Fragment, ModelBody } from '../values/fragment.js';
import { newestRevision } from '../values/form-fields.js';
import type { Finding } from '../values/finding.js';
import type { FileHeader, ModelHeader } from '../values/process-model.js';

/** Those of the files that name their model. */
export function fileHeaders(fragments: readonly Fragment[]): readonly FileHeader[] {
  return fragments.flatMap(({ model, body }) =>
    model === undefined ? [] : { name: model, hasBody: body?.braces === true },
  );
}

/** The fields of the one body that the files hold; a second body is reported and left out. Without
 *  one: the profile is FIPS 183, the numbers are those of nodes, the status is that of a working paper. */
export function modelHeader(fragments: readonly Fragment[], findings: Finding[]): ModelHeader {
  const bodies = fragments.flatMap(({ body }) => body ?? []);
  const titled = bodies.filter(({ title }) => title !== undefined);
  const written = bodies.filter(({ braces }) => braces);
  const body = written[0] ?? titled[0] ?? bodies[0];
  reportSecond(written, findings);
  return {
    title: titled[0]?.title?.text,
    viewpoint: body?.viewpoint?.text,
    purpose: body?.purpose?.text,
    preface: body?.preface?.text,
    language: body?.language,
    audience: body?.audience?.map(({ text }) => text) ?? [],
    formerly: body?.formerly?.map(({ text }) => text) ?? [],
    profile: body?.profile ?? 'fips183',
    numbers: body?.numbers ?? 'nodes',
    author: body?.author?.text,
    project: body?.project?.text,
    date: body?.date?.text,
    revision: newestRevision(body?.revisions)?.number.text,
    status: body?.status?.text ?? 'working',
    body,
  };
}

function reportSecond([first, ...others]: readonly ModelBody[], findings: Finding[]): void {
  if (first === undefined) return;
  for (const { origin } of others) {
    findings.push(
      newFinding(
        'model/two-bodies',
        'error',
        "The model has a second body; one of its files holds the body, the others begin with 'model' and the name alone: join the two.",
        origin,
        [{ message: 'The body that counts.', origin: first.origin }],
      ),
    );
  }
}
