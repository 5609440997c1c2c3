import { documentDates } from '../business-date.ts';
import type { Decider, Decision, Need } from '../decider.ts';
import type { Actor } from '../event.ts';
import { standingUnit } from '../organization/standing-unit.ts';
import type { Refusal } from '../refusal.ts';
import type { DossierFacts } from './circumstances.ts';
import { type DossierCommand, dossierCommands } from './commands.ts';
import * as refuse from './dossier-refusals.ts';
import type { DossierEvent } from './events.ts';
import { isTheirs, ready, subjectNeed } from './ready.ts';
import { type DossierState, evolveDossier, unfiled } from './state.ts';
import { dossierStream, dossierSubject } from './stream.ts';

/** Known once the subject is. */
const standingNeed = ({ subject }: DossierFacts): Record<string, Need> =>
  subject?.unit == null ? {} : { standing: standingUnit(subject.unit) };

type Data<Type extends DossierCommand['type']> = Extract<DossierCommand, { type: Type }>['data'];

/** R-22, criterion 8. What has ended still takes papers: an archive is often completed at the end. */
function file(
  data: Data<'FileDocument'>,
  state: DossierState,
  { subject: home, content }: DossierFacts,
  actor: Actor,
): Decision<DossierEvent> {
  const { subject, document: id, kind, title, number = null, issuedOn = null, sha256 } = data;
  const refusals: Refusal[] = [];
  const documents = state?.documents ?? {};
  if (Object.hasOwn(documents, id)) refusals.push(refuse.idTaken());
  const same = Object.values(documents).find((each) => each.sha256 === sha256 && !each.withdrawn);
  if (same) refusals.push(refuse.filedAlready(same.title));
  // A hash that was only seen somewhere must not open what it stands for.
  if (!content?.broughtBy.includes(actor.organization)) refusals.push(refuse.neverUploaded());
  if (refusals.length > 0 || !home || !content) return { refusals };
  const { size, mediaType } = content;
  const { organization, lineage, unit = null } = home;
  const document = { id, kind, title, number, issuedOn, sha256, mediaType, size };
  const event = { subject, organization, lineage: [...lineage], unit, document };
  return { events: [{ type: 'DocumentFiled', data: event }] };
}

/** whoever filed it takes it back, or the Board does; it stays in history. */
function withdraw(data: Data<'WithdrawDocument'>, state: DossierState, actor: Actor): Decision<DossierEvent> {
  const documents = state?.documents ?? {};
  const known = Object.hasOwn(documents, data.document) ? documents[data.document] : undefined;
  if (!known) return { refusals: [refuse.documentMissing()] };
  if (known.withdrawn) return { refusals: [refuse.withdrawnAlready(known.title)] };
  if (!isTheirs(known, actor)) return { refusals: [refuse.notYours(known.title)] };
  return { events: [{ type: 'DocumentWithdrawn', data }] };
}

export const dossierDecider: Decider<DossierCommand, DossierState, DossierEvent, DossierFacts> = {
  name: 'dossier',
  commands: dossierCommands,
  initial: null,
  evolve: evolveDossier,
  stream: (command) => dossierStream(command.data.subject),
  needs({ type, data }): Record<string, Need> {
    const found = subjectNeed(data);
    if (type === 'FileDocument') found.content = { lookup: 'content', ask: { sha256: data.sha256 } };
    return found;
  },
  needsThen: (_, __, facts) => standingNeed(facts),
  scope(_, __, { subject, standing }) {
    if (!subject) return undefined;
    const { organization, lineage } = subject;
    return { organization, lineage, ...(standing?.active && { unit: standing.unit }) };
  },
  decide(command, state, facts, moment, actor) {
    const refusals = documentDates(command.data, moment);
    if (command.type === 'WithdrawDocument')
      return refusals.length > 0 ? { refusals } : withdraw(command.data, state, actor);
    refusals.push(...ready.FileDocument(state ?? unfiled(command.data.subject), facts, actor));
    return refusals.length > 0 ? { refusals } : file(command.data, state, facts, actor);
  },
  ready: (type, state, facts, _, actor) => ready[type](state, facts, actor),
  readyNeeds: subjectNeed,
  readyNeedsThen: (_, facts) => standingNeed(facts),
  unbegun: (stream) => unfiled(dossierSubject(stream)),
};
