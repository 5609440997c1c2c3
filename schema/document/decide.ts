import { documentDates } from '../business-date.ts';
import type { Decider, Decision, Need } from '../decider.ts';
import type { Actor } from '../event.ts';
import { standingUnit } from '../organization/standing-unit.ts';
import type { UnitState } from '../organization/unit-state.ts';
import type { Refusal } from '../refusal.ts';
import { type DossierCommand, dossierCommands } from './commands.ts';
import * as refuse from './dossier-refusals.ts';
import type { DossierEvent } from './events.ts';
import { type DossierState, evolveDossier } from './state.ts';
import { dossierStream } from './stream.ts';
import { SUBJECT_HOMES, type SubjectState } from './subjects.ts';
import type { MediaType } from './vocabulary.ts';

/** What the lookup `content` answers about a hash; null where nothing of it was ever uploaded. */
export interface StoredContent {
  size: number;
  mediaType: MediaType;
  /** Codes of the organizations that uploaded it. */
  broughtBy: readonly string[];
}

interface DossierFacts {
  /** State of what the dossier is kept of. */
  subject?: SubjectState;
  /** The unit that stands in the place of the subject's. */
  standing?: UnitState;
  content?: StoredContent | null;
}

type Data<Type extends DossierCommand['type']> = Extract<DossierCommand, { type: Type }>['data'];

/** R-22, criterion 8. What has ended still takes papers: an archive is often completed at the end. */
function file(
  data: Data<'FileDocument'>,
  state: DossierState,
  { subject: home, content }: DossierFacts,
  actor: Actor,
): Decision<DossierEvent> {
  const { subject, document: id, kind, title, number = null, issuedOn = null, sha256 } = data;
  if (!home) return { refusals: [refuse.subjectMissing()] };
  const refusals: Refusal[] = [];
  const documents = state?.documents ?? {};
  if (Object.hasOwn(documents, id)) refusals.push(refuse.idTaken());
  const same = Object.values(documents).find((each) => each.sha256 === sha256 && !each.withdrawn);
  if (same) refusals.push(refuse.filedAlready(same.title));
  // A hash that was only seen somewhere must not open what it stands for.
  if (!content?.broughtBy.includes(actor.organization)) refusals.push(refuse.neverUploaded());
  if (refusals.length > 0 || !content) return { refusals };
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
  if (actor.role !== 'BOARD_OFFICER' && known.filedBy !== actor.account)
    return { refusals: [refuse.notYours(known.title)] };
  return { events: [{ type: 'DocumentWithdrawn', data }] };
}

export const dossierDecider: Decider<DossierCommand, DossierState, DossierEvent, DossierFacts> = {
  name: 'dossier',
  commands: dossierCommands,
  initial: null,
  evolve: evolveDossier,
  stream: (command) => dossierStream(command.data.subject),
  needs({ type, data }): Record<string, Need> {
    const home = SUBJECT_HOMES[data.subject.kind];
    const found: Record<string, Need> = {};
    if (home) found.subject = { decider: home.decider, stream: home.stream(data.subject.id) };
    if (type === 'FileDocument') found.content = { lookup: 'content', ask: { sha256: data.sha256 } };
    return found;
  },
  needsThen: (_, __, { subject }): Record<string, Need> =>
    subject?.unit === undefined ? {} : { standing: standingUnit(subject.unit) },
  scope(_, __, { subject, standing }) {
    if (!subject) return undefined;
    const { organization, lineage } = subject;
    return { organization, lineage, ...(standing?.active && { unit: standing.unit }) };
  },
  decide(command, state, facts, moment, actor) {
    const refusals = documentDates(command.data, moment);
    if (refusals.length > 0) return { refusals };
    if (command.type === 'WithdrawDocument') return withdraw(command.data, state, actor);
    return file(command.data, state, facts, actor);
  },
};
