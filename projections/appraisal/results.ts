import type { ResultRow, RoundRow } from './tables.ts';

/** What each closed session gave each of its models, with the notice that says so. */
export function resultRows({ id, sessions, notices }: RoundRow): (ResultRow & Record<string, unknown>)[] {
  return sessions.flatMap(({ session, heldOn, scheduledOn, results }) => {
    const notice = notices.find((each) => each.sessions.includes(session));
    const again = sessions.filter(({ revoteOf }) => revoteOf === session);
    return results.map((result) => ({
      ...result,
      round: id,
      session,
      held_on: heldOn ?? scheduledOn,
      revoted: again.some((other) => other.results.some(({ model }) => model === result.model)),
      notice_number: notice?.number ?? null,
      notice_issued_on: notice?.issuedOn ?? null,
    }));
  });
}
