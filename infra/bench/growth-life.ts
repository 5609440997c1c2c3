import type { ModelEvent } from '../../schema/model/events.ts';
import { OUTCOMES } from './growth-outcomes.ts';
import { contributionOf, pick, planOf, progressOf, registrationOf, YEAR } from './growth-parts.ts';

export interface ModelHome {
  campaign: string;
  year: number;
  organization: string;
  lineage: string[];
  unit: string;
}

type Type = Exclude<
  ModelEvent['type'],
  | 'ModelRegistrationWithdrawn'
  | 'ModelAcceptanceWithdrawn'
  | 'ModelPlanWithdrawn'
  | 'ModelPlanCorrected'
  | 'ModelReopened'
  | 'ModelAmendmentProposed'
  | 'ModelAmendmentDeclined'
  | 'ModelAmendmentWithdrawn'
  | 'ModelRegistrationCorrected'
  | 'ModelRecordCorrected'
  | 'ModelInspectionScheduled'
  | 'ModelInspectionRescheduled'
  | 'ModelInspectionCancelled'
  | 'ModelRemedyRejected'
  | 'ModelRemedyWaived'
  | 'ModelReinstated'
>;

const WORK: Type[] = ['ModelProgressReported', 'ModelContributionReceived', 'ModelOutreachHeld'];
const work = (rounds: number): Type[] => Array.from({ length: rounds }, () => WORK).flat();

/** Courses that a model may take; 20 events on average. */
const LIVES: Type[][] = [
  [
    'ModelRegistered',
    'ModelEndorsed',
    'ModelAccepted',
    'ModelPlanned',
    'ModelLaunched',
    ...work(4),
    'ModelInspected',
    'ModelRemedyCompleted',
    'ModelRemedyConfirmed',
    'ModelProgressCorrected',
    'ModelKept',
    'ModelConcluded',
  ],
  [
    'ModelProposed',
    'ModelRegistered',
    'ModelRegistrationReturned',
    'ModelResubmitted',
    'ModelAccepted',
    'ModelAmended',
    'ModelPlanned',
    'ModelLaunched',
    ...work(3),
    'ModelContributionCorrected',
    'ModelProgressCorrected',
    'ModelInspected',
    'ModelReplicationProposed',
  ],
  [
    'ModelRegistered',
    'ModelEndorsed',
    'ModelAccepted',
    'ModelPlanned',
    'ModelLaunched',
    ...work(3),
    'ModelInspected',
    'ModelSubmittedForAppraisal',
    'ModelAppraised',
    'ModelAppraisalNotified',
    'ModelRecognised',
    'ModelSelected',
    'ModelNominated',
    'ModelCommended',
  ],
  [
    'ModelRegistered',
    'ModelEndorsed',
    'ModelAccepted',
    'ModelPlanned',
    'ModelLaunched',
    ...work(6),
    'ModelProgressCorrected',
  ],
  [
    'ModelRegistered',
    'ModelEndorsed',
    'ModelAccepted',
    'ModelPlanned',
    'ModelLaunched',
    ...work(2),
    'ModelDropped',
  ],
  ['ModelRegistered', 'ModelRegistrationReturned', 'ModelDropped'],
  [
    'ModelRegistered',
    'ModelEndorsed',
    'ModelAccepted',
    'ModelPlanned',
    'ModelLaunched',
    ...work(2),
    'ModelSubmittedForAppraisal',
    'ModelWithdrawnFromAppraisal',
    'ModelSubmittedForAppraisal',
    'ModelAppraised',
    'ModelAppraisalNotified',
    'ModelRecognised',
    'ModelPaperCorrected',
    'ModelNominated',
    'ModelNominationEnded',
    'ModelSelectionEnded',
    'ModelCommended',
    'ModelCommendationCancelled',
    'ModelRecognitionRevoked',
    'ModelNotRecognised',
  ],
];
/** Most models live long, so that the average is the one that the sizes state. */
const WEIGHTED = [0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 6, 0, 2, 1, 4, 3, 5].map(
  (at) => LIVES[at] as Type[],
);

export const MAX_LIFE = Math.max(...LIVES.map((life) => life.length));

const lifeOf = (model: number): readonly Type[] => pick(WEIGHTED, model, 20);

/** The `step`-th event of a model, or undefined after its last. `idOf` gives the id of its event at another step. */
export function modelEventAt(
  model: number,
  id: string,
  step: number,
  home: ModelHome,
  idOf: (step: number) => string,
): ModelEvent | undefined {
  const life = lifeOf(model);
  const type = life[step];
  if (!type) return undefined;
  return { type, data: { model: id, ...contentOf(type, model, step, home, life, idOf) } } as ModelEvent;
}

const endorsement = { authority: 'Chi uỷ', endorsedOn: `${YEAR}-01-05`, document: null };

function contentOf(
  type: Type,
  model: number,
  step: number,
  home: ModelHome,
  life: readonly Type[],
  idOf: (step: number) => string,
): Record<string, unknown> {
  const late = model % 17 === 0;
  const versioned = (version: number) => ({
    registration: registrationOf(model, version),
    registrationVersion: version,
    late,
    lateReason: late ? 'Chờ ý kiến chi bộ' : null,
  });
  const launchOn = registrationOf(model, 1).kind === 'NEW' ? `${YEAR}-04-20` : null;
  switch (type) {
    case 'ModelProposed':
      return { ...home, name: registrationOf(model, 1).name, ...endorsement };
    case 'ModelEndorsed':
      return endorsement;
    case 'ModelRegistered':
      return { ...home, ...versioned(1), origin: 'REGISTERED' };
    case 'ModelAccepted':
      return {};
    case 'ModelRegistrationReturned':
      return { reasons: ['Mục tiêu chưa đo đếm được'] };
    case 'ModelResubmitted':
      return versioned(2);
    case 'ModelAmended':
      return {
        registration: { ...registrationOf(model, 2), place: 'thôn Hạ' },
        registrationVersion: 3,
        changed: ['place'],
        reason: 'Đổi địa bàn',
      };
    case 'ModelPlanned':
      return { plan: planOf(launchOn), replaces: false };
    case 'ModelLaunched':
      return {
        launchedOn: `${YEAR}-04-20`,
        place: 'Nhà văn hoá thôn',
        attendance: 80,
        commitments: [
          { signer: 'COLLECTIVE', title: 'Chi hội Nông dân', content: 'Hiến đất mở đường', count: 30 },
        ],
        evidence: [],
      };
    case 'ModelProgressReported':
      return progressOf(model, step);
    case 'ModelContributionReceived':
      return contributionOf(model, step);
    case 'ModelOutreachHeld':
      return { channel: 'LOUDSPEAKER', title: 'Phát thanh về mô hình', reached: 300, evidence: [] };
    case 'ModelProgressCorrected':
      return {
        corrects: idOf(life.indexOf('ModelProgressReported')),
        reason: 'Ghi nhầm số',
        ...progressOf(model, step),
      };
    case 'ModelContributionCorrected':
      return {
        corrects: idOf(life.indexOf('ModelContributionReceived')),
        reason: 'Ghi nhầm số',
        ...contributionOf(model, step),
      };
    case 'ModelInspected':
      return {
        adHoc: false,
        inspectedOn: `${YEAR}-08-10`,
        inspectors: ['Trưởng Ban Xây dựng Đảng'],
        findings: [{ criterion: 3, met: true }],
        rating: 'GOOD',
        remedies: [{ remedy: 'rao-chan', title: 'Bổ sung rào chắn', dueOn: `${YEAR}-08-30` }],
        evidence: [],
      };
    case 'ModelRemedyCompleted':
      return { remedy: 'rao-chan', note: 'Đã lắp', evidence: [] };
    case 'ModelRemedyConfirmed':
      return { remedy: 'rao-chan', note: null };
    case 'ModelReplicationProposed':
      return { place: 'thôn Trung', unit: null, reason: 'Hiệu quả rõ' };
    case 'ModelConcluded':
      return { summary: 'Hoàn thành mục tiêu năm', rating: 'GOOD' };
    case 'ModelKept':
    case 'ModelDropped':
      return { reason: 'Theo rà soát cuối năm' };
    default:
      return OUTCOMES[type];
  }
}
