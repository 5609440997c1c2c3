import type { Recorded, RoundState, Session } from './round.ts';
import { evolveSession } from './session-state.ts';

export function evolveRound(state: RoundState, event: Recorded): RoundState {
  if (event.type === 'AppraisalRoundPlanned')
    return {
      ...event.data,
      panel: [],
      sessions: [],
      overrides: {},
      declared: {},
      notices: [],
      advice: null,
      cancelled: false,
    };
  if (state === null) return state;
  switch (event.type) {
    case 'AppraisalRoundAmended': {
      const { title, plan } = event.data;
      return { ...state, title, plan };
    }
    case 'AppraisalRoundCancelled': {
      const sessions = state.sessions.map((each) => ({ ...each, status: 'CANCELLED' as const }));
      return { ...state, sessions, cancelled: true };
    }
    case 'AppraisalPanelAppointed':
      return { ...state, panel: event.data.members };
    case 'AppraisalSubmissionOverridden': {
      const { model, submittedOn } = event.data;
      return { ...state, overrides: { ...state.overrides, [model]: submittedOn } };
    }
    case 'AppraisalMemberRecused': {
      const { model, member, ground } = event.data;
      const before = state.declared[model] ?? [];
      const declared =
        ground === 'DECLARED' ? { ...state.declared, [model]: [...before, member] } : state.declared;
      return { ...state, declared, sessions: state.sessions.map((each) => evolveSession(each, event)) };
    }
    case 'AppraisalRecusalWithdrawn': {
      const { model, member } = event.data;
      const others = (state.declared[model] ?? []).filter((each) => each !== member);
      const declared = { ...state.declared, [model]: others };
      return { ...state, declared, sessions: state.sessions.map((each) => evolveSession(each, event)) };
    }
    case 'AppraisalAdviceWithdrawn':
      return { ...state, advice: null };
    case 'AppraisalNoticePublished': {
      const { number, issuedOn, sessions, results } = event.data;
      const passed = results.flatMap((each) => (each.passed ? [each.model] : []));
      const models = results.map(({ model }) => model);
      const notice = { event: event.id, number, issuedOn, sessions, models, passed };
      const covered = state.sessions.map((each) =>
        sessions.includes(each.session) ? { ...each, noticed: true } : each,
      );
      return { ...state, sessions: covered, notices: [...state.notices, notice] };
    }
    case 'AppraisalNoticeCorrected': {
      const { corrects, number, issuedOn } = event.data;
      const notices = state.notices.map((each) =>
        each.event === corrects ? { ...each, event: event.id, number, issuedOn } : each,
      );
      return { ...state, notices };
    }
    case 'AppraisalAdviceGiven': {
      const { number, issuedOn, models } = event.data;
      return { ...state, advice: { number, issuedOn, models, givenBy: event.actor?.account ?? null } };
    }
    case 'AppraisalSessionScheduled':
      return { ...state, sessions: scheduled(state.sessions, event) };
    default:
      return {
        ...state,
        sessions: state.sessions.map((each) =>
          each.session === event.data.session ? evolveSession(each, event) : each,
        ),
      };
  }
}

function scheduled(
  sessions: readonly Session[],
  event: Extract<Recorded, { type: 'AppraisalSessionScheduled' }>,
): Session[] {
  const { session, scheduledOn, place, models, revoteOf } = event.data;
  const fresh: Session = {
    ...{ session, status: 'SCHEDULED', scheduledOn, recordedOn: event.occurredOn, place, models, revoteOf },
    ...{ listed: models, voted: false },
    ...{ heldOn: null, statedBy: undefined, attendance: [], away: [], recused: {}, ballots: [] },
    ...{ rules: null, results: [], closedOn: undefined, noticed: false },
  };
  return sessions.some((each) => each.session === session)
    ? sessions.map((each) => (each.session === session ? fresh : each))
    : [...sessions, fresh];
}
