/**
 * Which English words begin a verb phrase: a list of the verbs that process models are written with, and
 * endings that only verbs have. A heuristic: a word that is verb and noun in one counts as a verb.
 */

const VERBS: ReadonlySet<string> = new Set(
  `accept access account achieve acknowledge acquire act activate adapt add address adjust administer
advertise advise agree align allocate amend analyse analyze announce answer appoint apply appraise approve
archive arrange assemble assess assign assist assure attach audit authenticate award back balance bake be
bill book brief bring build buy calculate calibrate call cancel capture care carry categorize certify change
charge chart check choose claim clarify classify clean clear close coach code collect combine commission
communicate compare compile complete comply compose conclude conduct configure confirm connect consider
consolidate construct consult contact contract contribute control convert convey cook coordinate copy correct
cost count create cut debug decide declare define delegate deliver demonstrate depict deploy derive describe
design detect determine develop diagnose direct disassemble discover discuss dispatch display dispose
distribute do document download draft draw drive earn edit educate elicit employ enable encourage end enforce
engage engineer enhance enrol enroll ensure enter equip escalate establish estimate evaluate examine exchange
execute exit expand explain explore export extend extract fabricate facilitate feed file fill finalize
finance find finish fit fix follow forecast form formulate forward fulfil fulfill fund furnish gather gauge
generate get give govern grade grant group grow guide handle harden heat help hire hold host identify
implement import improve include increase inform initialize initiate insert inspect install instruct insure
integrate interpret interview introduce inventory investigate invoice issue keep knead label launch lead
learn lease level liaise list load locate log maintain make manage manufacture map mark market measure mend
merge migrate minimize mix model modify monitor move name negotiate notify observe obtain offer open operate
optimise optimize order organise organize originate outsource own pack package paint participate pay perform
permit pick place plan post practise prepare present preserve prevent price print prioritise prioritize
process procure produce program project promote propose protect prove provide provision publish purchase
pursue put qualify quantify query question raise rank rate reach read realise realize receive recommend
reconcile record recover recruit redesign reduce refer refine register regulate reject relate release remove
render renew repair repeat replace reply report represent request research reserve resolve respond restore
retain retire retrieve return reveal review revise reward route run satisfy save scan schedule scope screen
search secure seek select sell send sequence serve service set shape share ship show sign simulate solicit
solve sort source specify staff start steer stop store structure study submit supervise supply support survey
sustain switch synthesize tailor take target teach terminate test trace track trade train transact transfer
transform translate transmit transport treat troubleshoot try turn understand undertake update upgrade use
utilize validate value verify view wait warn watch weigh work write`.split(/\s+/u),
);

/** Verbs that are no nouns as well: a label that begins with one of them reads as something to do. */
const VERBS_ALONE: ReadonlySet<string> = new Set(
  `accept achieve acquire adapt adjust administer advise allocate amend analyse analyze announce apply appoint
approve assemble assess assign assist calculate capture choose clarify classify collect combine communicate
compare complete conduct configure confirm consolidate construct coordinate create decide define deliver
demonstrate deploy derive describe detect determine develop diagnose distribute enable encourage enforce
enhance ensure establish evaluate examine execute facilitate formulate fulfil fulfill gather generate govern
handle identify implement improve inform initiate inspect install integrate interpret introduce investigate
keep learn maintain make manage manufacture measure modify monitor negotiate notify observe obtain operate
optimise optimize organise organize participate perform prepare prevent prioritise prioritize procure produce
promote propose protect provide publish qualify quantify realise realize receive recommend reconcile recover
recruit reduce refine reject remove renew replace resolve respond restore retain retrieve revise satisfy
select sell send specify submit supervise terminate transform transmit understand undertake update validate
verify write`.split(/\s+/u),
);

/** Verbs that say no more than that something comes to be. */
const MAKING: ReadonlySet<string> = new Set([
  'make',
  'produce',
  'create',
  'generate',
  'build',
  'prepare',
  'provide',
  'issue',
  'output',
]);

/** Words of a name in lower case; letters, digits and what holds words together. */
export function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}

/** False for a name in Latin letters that does not begin with a word that can be a verb. Names in other
 *  scripts are not judged. */
export function mayBeVerbPhrase(name: string): boolean {
  const [first] = wordsOf(name);
  if (first === undefined || !/^[a-z][a-z'’-]*$/u.test(first)) return true;
  const stem = first.replace(/^(?:re|pre|un|co|over|out)-?/u, '');
  return [first, stem].some((word) => VERBS.has(word)) || /(?:i[sz]e|ify)$/u.test(first);
}

/** True for a name whose first word of several is a verb and no noun. */
export function isVerbPhrase(name: string): boolean {
  const [first = '', ...others] = wordsOf(name);
  return others.length > 0 && VERBS_ALONE.has(first);
}

/** What a name says is made: 'Make Bread' makes `bread`; undefined where its verb says more. */
export function madeBy(name: string): string | undefined {
  const [verb = '', ...object] = wordsOf(name).filter((word) => !ARTICLES.has(word));
  return MAKING.has(verb) && object.length > 0 ? object.join(' ') : undefined;
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
