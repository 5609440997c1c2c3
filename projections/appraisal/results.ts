import type { ResultRow, RoundRow } from './tables.ts';

/** What each session that was closed gave each of its models, with the notice that says so. */
export function resultRows({ id, sessions, notices }: RoundRow): (ResultRow & Record<string, unknown>)[] {
  return sessions.flatMap(({ session, status, heldOn, scheduledOn, results }) => {
    const notice = notices.find((each) => each.sessions.includes(session));
    const again = sessions.filter((other) => other.status !== 'CANCELLED' && other.revoteOf === session);
    return results.map((result) => ({
      ...result,
      round: id,
      session,
      held_on: heldOn ?? scheduledOn,
      revoted: again.some((other) => other.results.some(({ model }) => model === result.model)),
      annulled: status === 'CANCELLED',
      notice_number: notice?.number ?? null,
      notice_issued_on: notice?.issuedOn ?? null,
    }));
  });
}
