import type { Need } from '../decider.ts';
import type { Actor } from '../event.ts';
import { nothingWaits } from '../nothing-waits.ts';
import type { Refusal } from '../refusal.ts';
import type { DossierFacts } from './circumstances.ts';
import type { DossierCommand } from './commands.ts';
import * as refuse from './dossier-refusals.ts';
import type { Subject } from './events.ts';
import type { Dossier, DossierDocument } from './state.ts';
import { readsSubject, SUBJECT_HOMES } from './subjects.ts';

type Ready = (state: Dossier, facts: DossierFacts, actor: Actor) => Refusal[];

/** What the dossier is kept of. */
export function subjectNeed({ subject: { kind, id } }: { subject: Subject }): Record<string, Need> {
  const home = SUBJECT_HOMES[kind];
  return { subject: { decider: home.decider, stream: home.stream(id) } };
}

/** whoever filed it takes it back, or the Board does. */
export const isTheirs = ({ filedBy }: DossierDocument, { role, account }: Actor): boolean =>
  role === 'BOARD_OFFICER' || filedBy === account;

/** Per command, why the dossier as it stands does not take it. */
export const ready: Record<DossierCommand['type'], Ready> = {
  FileDocument({ subject: { kind } }, { subject, standing }, actor) {
    if (!subject) return [refuse.subjectMissing()];
    const unit = standing?.unit ?? subject.unit ?? null;
    return readsSubject(kind, actor, subject, unit) ? [] : [refuse.notReadable()];
  },
  WithdrawDocument: ({ documents }, _, actor) =>
    Object.values(documents).some((each) => !each.withdrawn && isTheirs(each, actor))
      ? []
      : [
          nothingWaits(
            'R-38',
            'Hồ sơ không có văn bản nào mà đồng chí rút được. Chỉ người đã lưu hoặc Ban Xây dựng Đảng được rút.',
            'The dossier holds no paper that you may withdraw. Whoever filed one may, and the Board.',
          ),
        ],
};
