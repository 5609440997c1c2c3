import type {
  DatedEvent,
  DatedModel,
  DatedRound,
  RemedyEntry,
  SessionEntry,
} from '../../projections/calendar/queries.ts';
import type { CampaignSettings } from '../../schema/campaign/settings.ts';
import { lastSubmissionDay } from '../../schema/campaign/submission-day.ts';
import type { CivilDate } from '../../schema/civil-date.ts';
import { type Stamp, stampOf, together } from './calendar-stamps.ts';

/** A day of the work on models: of a session, a report to the panel, an inspection, a remedy, a launch. */
export interface CalendarThing extends Stamp {
  kind: 'SESSION' | 'SUBMISSION' | 'INSPECTION' | 'REMEDY' | 'LAUNCH';
  /** The same for as long as the thing exists, whatever becomes of it. */
  key: string;
  day: CivilDate;
  state: 'OPEN' | 'DONE' | 'CANCELLED';
  /** What it is about: the model, or the round. */
  about: string;
  /** Place, purpose, or what is to be remedied. */
  detail: string | null;
  unitName: string | null;
}

const ENDINGS = ['ModelDropped', 'ModelReinstated', 'ModelConcluded', 'ModelReopened'];
const ended = ({ status }: DatedModel) => status === 'DROPPED' || status === 'CONCLUDED';

/** What is open ends with its model. */
const stateOf = (model: DatedModel, done: boolean, cancelled = false): CalendarThing['state'] =>
  done ? 'DONE' : cancelled || ended(model) ? 'CANCELLED' : 'OPEN';

/** Launch, inspections planned beforehand, and remedies of a model. */
export function thingsOfModel(model: DatedModel, events: readonly DatedEvent[] = []): CalendarThing[] {
  const { id, name: about, unitName } = model;
  const stamp = (concerns: (event: DatedEvent) => boolean) =>
    stampOf(events, (event) => ENDINGS.includes(event.type) || concerns(event));
  const things: CalendarThing[] = [];
  const launch = model.launchedOn ?? model.plan?.launchOn ?? model.launchPlannedOn;
  if (launch)
    things.push({
      ...{ kind: 'LAUNCH', key: `launch.${id}`, day: launch, about, unitName, detail: null },
      state: stateOf(model, model.launchedOn !== null),
      ...stamp(({ type }) => !/Inspect|Remedy/.test(type)),
    });
  for (const { inspection, plannedOn, inspectedOn, purpose, state } of model.inspections) {
    const day = inspectedOn ?? plannedOn;
    if (inspection === null || day === null) continue;
    things.push({
      ...{ kind: 'INSPECTION', key: `inspection.${inspection}.${id}`, day, about, unitName, detail: purpose },
      state: stateOf(model, state === 'DONE', state === 'CANCELLED'),
      ...stamp(({ type, data }) => data.inspection === inspection || type === 'ModelRecordCorrected'),
    });
  }
  for (const { remedy, title, dueOn, state } of [...model.remedies, ...remediesGone(model, events)])
    things.push({
      ...{ kind: 'REMEDY', key: `remedy.${remedy}.${id}`, day: dueOn, about, unitName, detail: title },
      state: stateOf(model, state === 'COMPLETED' || state === 'CONFIRMED', state === 'WAIVED'),
      ...stamp(
        (event) =>
          event.data.remedy === remedy ||
          event.type === 'ModelRecordCorrected' ||
          asked(event).some((each) => each.remedy === remedy),
      ),
    });
  return things;
}

type Asked = Pick<RemedyEntry, 'remedy' | 'title' | 'dueOn'>;

/** Remedies that an inspection, or its correction, asks for. */
function asked({ data }: DatedEvent): Asked[] {
  const { remedies, record } = data as {
    remedies?: Asked[];
    record?: { inspection?: { remedies?: Asked[] } };
  };
  return remedies ?? record?.inspection?.remedies ?? [];
}

/** Those that a correction no longer asks for: who has them in a calendar must be told. */
function remediesGone({ remedies }: DatedModel, events: readonly DatedEvent[]) {
  const stated = new Map(events.flatMap(asked).map((each) => [each.remedy, each]));
  for (const { remedy } of remedies) stated.delete(remedy);
  return [...stated.values()].map((each) => ({ ...each, state: 'WAIVED' as const }));
}

/** Sessions of a round, and the last day for the reports to each. With `models`, only sessions that concern one. */
export function thingsOfRound(
  { id, title, sessions }: Omit<DatedRound, 'notices'>,
  events: readonly DatedEvent[] | undefined,
  { settings, stamp: settled }: { settings: CampaignSettings; stamp: Stamp },
  models?: ReadonlySet<string>,
): CalendarThing[] {
  const concerned = sessions.filter(
    (session) => !models || session.models.some((model) => models.has(model)),
  );
  return concerned.flatMap((session) => {
    const day = session.heldOn ?? session.scheduledOn;
    const stamp = stampOf(events, ({ data }) => data.session === session.session);
    const state = STATES[session.status];
    const shared = { day, about: title, detail: session.place, unitName: null, state };
    const things: CalendarThing[] = [
      { kind: 'SESSION', key: `session.${session.session}.${id}`, ...shared, ...stamp },
    ];
    // A vote again asks for no new report.
    if (session.revoteOf === null) {
      const { submissionDays, submissionDayKind } = session.rules ?? settings;
      things.push({
        ...{ kind: 'SUBMISSION', key: `submission.${session.session}.${id}`, ...shared },
        day: lastSubmissionDay(day, submissionDays, submissionDayKind),
        detail: day,
        ...together(stamp, settled),
      });
    }
    return things;
  });
}

const STATES: Record<SessionEntry['status'], CalendarThing['state']> = {
  SCHEDULED: 'OPEN',
  OPEN: 'OPEN',
  CLOSED: 'DONE',
  CANCELLED: 'CANCELLED',
};
