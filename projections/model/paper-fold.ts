import type { CivilDate } from '../../schema/civil-date.ts';
import type { ModelEvent } from '../../schema/model/events.ts';
import { open, redateBegin, redateRevocation } from './stage-intervals.ts';
import type { ModelRow } from './tables.ts';

type Paper = Extract<ModelEvent, { type: 'ModelPaperCorrected' }>['data'];

/** number and day as corrected, where the paper is one that the row shows. The status stays. */
export function foldPaper(row: ModelRow, { paper, source, number, issuedOn }: Paper): ModelRow {
  const { appraisal, recognition } = row;
  switch (paper) {
    case 'NOTICE':
      return appraisal?.round === source && appraisal.notice
        ? { ...row, appraisal: { ...appraisal, notice: { ...appraisal.notice, number, issuedOn } } }
        : row;
    case 'DECISION': {
      if (recognition?.recognition !== source) return row;
      const restated = { ...row, recognition: { ...recognition, number, issuedOn } };
      return recognition.declined
        ? restated
        : redateBegin(restated, 'recognised', recognition.issuedOn, issuedOn);
    }
    case 'REVOCATION': {
      if (recognition?.recognition !== source || !recognition.revoked) return row;
      const revoked = { ...recognition.revoked, number, issuedOn };
      const restated = { ...row, recognition: { ...recognition, revoked } };
      return redateRevocation(restated, issuedOn);
    }
    case 'COMMENDATION':
      return recommended(row, source, number, issuedOn);
  }
}

function recommended(row: ModelRow, source: string, number: string, decidedOn: CivilDate): ModelRow {
  const wrong = row.commendations.find(({ commendation }) => commendation === source);
  if (!wrong) return row;
  const commendations = row.commendations.map((each) =>
    each === wrong ? { ...each, number, decidedOn } : each,
  );
  // Another one that stands may be of an earlier day: it was commended from then on.
  const standing = commendations.filter(({ cancelled }) => cancelled === null).map((each) => each.decidedOn);
  const first = standing.sort()[0] ?? decidedOn;
  const began = row.stages.find(open('commended'))?.fromOn ?? wrong.decidedOn;
  const [from = first] = began === wrong.decidedOn ? [first] : [began, first].sort();
  return redateBegin({ ...row, commendations }, 'commended', began, from);
}
