import type { Ballot, Recorded, Session } from './round.ts';

const not = (member: string, model: string) => (ballot: Ballot) =>
  ballot.member !== member || ballot.model !== model;

/** One session after an event that concerns it. */
export function evolveSession(session: Session, event: Recorded): Session {
  switch (event.type) {
    case 'AppraisalSessionCancelled':
      return { ...session, status: 'CANCELLED', results: [] };
    case 'AppraisalSessionOpened': {
      const { heldOn, attendance, rules, models } = event.data;
      const recused = models.map(({ model, recusals }) => [model, recusals.map(({ member }) => member)]);
      return {
        ...session,
        ...{ status: 'OPEN', heldOn, attendance, rules, statedBy: event.id },
        models: models.map(({ model }) => model),
        recused: Object.fromEntries(recused),
      };
    }
    case 'AppraisalOpeningWithdrawn': {
      const nobody = {
        heldOn: null,
        statedBy: undefined,
        attendance: [],
        away: [],
        recused: {},
        rules: null,
      };
      return { ...session, ...nobody, status: 'SCHEDULED', models: event.data.models };
    }
    case 'AppraisalMemberAdmitted': {
      const { member } = event.data;
      const others = session.attendance.filter((account) => account !== member);
      const away = session.away.filter((account) => account !== member);
      return { ...session, attendance: [...others, member], away };
    }
    case 'AppraisalMemberLeft':
      return { ...session, away: [...session.away, event.data.member] };
    case 'AppraisalMemberRecused': {
      const { model, member } = event.data;
      if (session.status !== 'OPEN' || !session.models.includes(model)) return session;
      const recused = { ...session.recused, [model]: [...(session.recused[model] ?? []), member] };
      return { ...session, recused };
    }
    case 'AppraisalRecusalWithdrawn': {
      const { model, member } = event.data;
      if (session.status !== 'OPEN') return session;
      const others = (session.recused[model] ?? []).filter((account) => account !== member);
      return { ...session, recused: { ...session.recused, [model]: others } };
    }
    case 'AppraisalBallotCast': {
      const { model, member, approve, marks } = event.data;
      const others = session.ballots.filter(not(member, model));
      return {
        ...session,
        voted: true,
        ballots: [...others, { model, member, approve, marks, event: event.id }],
      };
    }
    case 'AppraisalBallotVoided': {
      const { model, member } = event.data;
      return { ...session, ballots: session.ballots.filter(not(member, model)) };
    }
    case 'AppraisalSessionClosed':
      return { ...session, status: 'CLOSED', results: event.data.results, closedOn: event.occurredOn };
    case 'AppraisalSessionCorrected': {
      const { place, heldOn } = event.data;
      return { ...session, place, heldOn, statedBy: event.id };
    }
    default:
      return session;
  }
}
