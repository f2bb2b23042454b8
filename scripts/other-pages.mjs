// Findings that no text breaks a rule for: of files, of settings, and of faults of ours. Their pages stand beside those
// of the rules, for the codes of all findings lead there.

export const OTHER_FINDINGS = [
  {
    code: 'file/unreadable',
    title: 'A file or folder that cannot be read',
    weight: 'error',
    why: 'No permission, a link to what is not there, a pipe, a device, or a folder under the name of a model. All other files are read and checked; the command line ends with 2.',
    mend: 'Let the file be read, take it away, or have it passed over with `exclude` in an `idef0.json`.',
  },
  {
    code: 'file/link-cycle',
    title: 'A link that leads back to where it stands',
    weight: 'warning',
    why: 'The link leads to a folder that it stands in, so that following it would never end. It is not followed; all files are read by the other ways to them.',
    mend: 'Take the link away, or have it passed over with `exclude` in an `idef0.json`.',
  },
  {
    code: 'file/passed-over',
    title: 'A file that is passed over unless somebody names it',
    weight: 'information',
    why: 'The file is read because it was named on the command line or opened by hand. Where its folder is read it is passed over: its name or a folder begins with a dot, it is in `node_modules`, or `.gitignore`, `exclude` in an `idef0.json` or the setting `files.exclude` says so. In the editor it is a model of its own.',
    mend: 'Nothing, where the file is a copy. A file that should count is taken back by `!pattern` in `exclude`, which has the last word over git.',
  },
  {
    code: 'file/twice',
    title: 'A file that is open under two paths',
    weight: 'information',
    why: 'Links lead to one file by two paths, and both are open. A file counts once: the path that is named in the message is part of its model, and the text of this one is checked alone, so that nothing is declared twice.',
    mend: 'Close one of the two editors, before both are changed: the one that is saved last wins on the disk.',
  },
  {
    code: 'file/project-too-large',
    title: 'A file whose project is too large to be read along',
    weight: 'information',
    why: 'A file that is opened from outside of all open folders brings the model of its project, the folder of the nearest `idef0.json`. So that no disk is searched, a project of more than 1000 folders is not brought: only the files beside the one that is open are read, and what others declare is missing.',
    mend: 'Open the folder of the model in the editor, which is read whole whatever its size. Where an `idef0.json` stands too high, at the top of a disk or in a home folder, put one (`{}` will do) into the folder of the model.',
  },
  {
    code: 'settings/wrong',
    title: 'Settings that cannot be understood',
    weight: 'error or warning',
    why: 'An `idef0.json` is no JSON, or holds a key, a rule, a weight or a profile that does not exist. What can be understood counts, the rest does not.',
    mend: 'Mend the place that the message names; the editor completes keys and values.',
  },
  {
    code: 'internal/failure',
    title: 'A fault of IDEF0 Studio',
    weight: 'error',
    why: 'The tool itself failed on the model, which nothing that is written in a model may bring about. The model has no other findings until one of its files changes, and a preview keeps its last picture; all other models are checked and drawn as before. The output *IDEF0* of the editor holds the details.',
    mend: 'Please report it with the text of the model and those details. Taking back the last change usually helps until it is mended.',
  },
];

/** The page of one of them. */
export function otherPage({ code, title, weight, why, mend }) {
  const lines = [
    `# ${title}`,
    '',
    `\`${code}\` · no rule, ${weight} under every profile`,
    '',
    why,
    '',
    `**What to do.** ${mend}`,
    '',
    '[Which files are read](../checking.md#which-files-are-read) · [All rules](README.md)',
  ];
  return `${lines.join('\n')}\n`;
}
