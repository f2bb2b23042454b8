/** Fixes as text: a fixture before, the title of a fix, the fixture after. */
import { applied, fixesFor, loadWorkspace, type Fix } from '@idef0-studio/language';
import type { Issue, RuleSettings } from '@idef0-studio/model';
import { filesOf } from './check.js';

const FIPS: RuleSettings = {
  profile: 'fips183',
  severities: { 'model/no-purpose': 'off', 'model/no-viewpoint': 'off' },
};

/** The files after the fix, each under its name where there are several. The fix is the first whose title
 *  begins so, of the findings in order.
 *  @throws RangeError, with the titles that there are, where there is no such fix. */
export async function fixed(
  fixture: string,
  title: string,
  settings: RuleSettings = FIPS,
): Promise<string> {
  const files = filesOf(fixture);
  const workspace = await loadWorkspace(files);
  workspace.setRuleSettings(settings);
  const issues = [...workspace.issues().values()].flat();
  const fixes = issues.flatMap((issue) => fixesFor(workspace, issue));
  const fix = fixes.find((each) => each.title.startsWith(title));
  if (fix === undefined) throw new RangeError(`No fix '${title}' among: ${titles(fixes, issues)}`);
  const after = files.map(({ uri, text }) => {
    const own = fix.edits.filter(({ document }) => document === uri);
    const name = uri.replace('file:///', '');
    return `${files.length > 1 ? `//- ${name}\n` : ''}${applied(text, own)}`;
  });
  return after.join('\n').trim();
}

/** Titles of all fixes for the findings of a code. */
export async function titlesFor(fixture: string, code: string): Promise<readonly string[]> {
  const workspace = await loadWorkspace(filesOf(fixture));
  workspace.setRuleSettings(FIPS);
  const issues = [...workspace.issues().values()].flat().filter((issue) => issue.code === code);
  return issues.flatMap((issue) => fixesFor(workspace, issue).map(({ title }) => title));
}

function titles(fixes: readonly Fix[], issues: readonly Issue[]): string {
  const found = issues.map(({ code }) => code).join(', ');
  return `${fixes.map(({ title }) => title).join('; ')} (findings: ${found})`;
}
