import { personEvents } from './access/person-events.ts';
import { appraisalEvents } from './appraisal/events.ts';
import { campaignEvents } from './campaign/events.ts';
import { commendationEvents } from './commendation/events.ts';
import { difficultyEvents } from './difficulty/events.ts';
import { dossierEvents } from './document/events.ts';
import { DOSSIER_SUBJECTS } from './document/vocabulary.ts';
import type { EventCodecs } from './event.ts';
import { CAMPAIGN_ID, ORGANIZATION_CODE, UUID } from './fields.ts';
import { modelEvents } from './model/events.ts';
import { organizationEvents, unitEvents } from './organization/events.ts';
import { recognitionEvents } from './recognition/decision-events.ts';
import { exemplarEvents } from './recognition/exemplar-events.ts';
import { selectionEvents } from './recognition/selection-events.ts';
import { reportEvents } from './report/events.ts';
import { RESERVATIONS, reservationEvents } from './reservation.ts';
import { LOG, LOG_STREAM_ID, settingAsideEvents } from './setting-aside.ts';
import { isKeepable } from './text.ts';

/** One kind of stream. A stream's name is the category, a hyphen, and the id of what lives there. */
export interface StreamKind {
  isId(id: string): boolean;
  /** The id of the stream as the data of an event on it repeats it; undefined where no data does. */
  idIn?: (data: Record<string, unknown>) => unknown;
  /** What stands on such a stream, and on no other. */
  events: EventCodecs;
}

const matches = (form: RegExp) => (id: string) => form.test(id);
const field = (name: string) => (data: Record<string, unknown>) => data[name];

const ofUuid = (name: string, events: EventCodecs): StreamKind => ({
  isId: matches(UUID),
  idIn: field(name),
  events,
});

const SUBJECT_KINDS: ReadonlyMap<unknown, string> = new Map(
  DOSSIER_SUBJECTS.map((kind) => [kind, kind.toLowerCase()]),
);
const DOSSIER_KINDS: ReadonlySet<string> = new Set(SUBJECT_KINDS.values());

function isDossierId(id: string): boolean {
  const end = id.indexOf('-');
  const subject = id.slice(end + 1);
  return DOSSIER_KINDS.has(id.slice(0, end)) && (UUID.test(subject) || CAMPAIGN_ID.test(subject));
}

function dossierIn({ subject }: { subject?: unknown }): unknown {
  const { kind, id } = (subject ?? {}) as { kind?: unknown; id?: unknown };
  return typeof id === 'string' ? `${SUBJECT_KINDS.get(kind)}-${id}` : undefined;
}

/** Every kind of stream that we write, by category: its decider's name, that of reservations, or that of decisions on the log. */
export const streamKinds = {
  organization: {
    isId: matches(ORGANIZATION_CODE),
    idIn: field('organization'),
    events: organizationEvents,
  },
  unit: ofUuid('unit', unitEvents),
  campaign: { isId: matches(CAMPAIGN_ID), idIn: field('campaign'), events: campaignEvents },
  model: ofUuid('model', modelEvents),
  appraisal: ofUuid('round', appraisalEvents),
  commendation: ofUuid('commendation', commendationEvents),
  recognition: ofUuid('recognition', recognitionEvents),
  selection: ofUuid('selection', selectionEvents),
  exemplar: ofUuid('exemplar', exemplarEvents),
  report: ofUuid('report', reportEvents),
  difficulty: ofUuid('difficulty', difficultyEvents),
  dossier: { isId: isDossierId, idIn: dossierIn, events: dossierEvents },
  person: ofUuid('person', personEvents),
  [RESERVATIONS]: {
    isId: (id: string) => id !== '' && isKeepable(id),
    idIn: field('key'),
    events: reservationEvents,
  },
  [LOG]: { isId: (id: string) => id === LOG_STREAM_ID, events: settingAsideEvents },
} satisfies Record<string, StreamKind>;

const kinds: ReadonlyMap<string, StreamKind> = new Map(Object.entries(streamKinds));
const categoryOf: ReadonlyMap<string, string> = new Map(
  [...kinds].flatMap(([category, { events }]) => Object.keys(events).map((type) => [type, category])),
);

interface Place {
  category: string;
  id: string;
  idIn: StreamKind['idIn'];
}

/** The stream asked for last: whoever reads a stream asks for it with every event. */
let last: { stream: string; place: Place | undefined } = { stream: '', place: undefined };

function placeOf(stream: string): Place | undefined {
  if (last.stream === stream) return last.place;
  const end = stream.indexOf('-');
  const [category, id] = [stream.slice(0, end), stream.slice(end + 1)];
  const kind = kinds.get(category);
  const place = kind?.isId(id) ? { category, id, idIn: kind.idIn } : undefined;
  last = { stream, place };
  return place;
}

/** Whether a stream is one that we write: the log may be shared with others. */
export const isOurStream = (stream: string): boolean => placeOf(stream) !== undefined;

/** What keeps an event of ours from standing on this stream of ours; undefined when it may. */
export function misplaced(type: string, stream: string, data: Record<string, unknown>): string | undefined {
  const { category, id, idIn } = placeOf(stream) as Place;
  if (category !== categoryOf.get(type))
    return `it stands on the stream of a ${category}, where no such event belongs`;
  return !idIn || idIn(data) === id ? undefined : `its data speaks of another ${category} than its stream`;
}
