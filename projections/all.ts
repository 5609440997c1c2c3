import { personView } from './access/person-view.ts';
import { sealView } from './access/seal-view.ts';
import { ballotView } from './appraisal/ballot-view.ts';
import { roundView } from './appraisal/round-view.ts';
import { submissionView } from './appraisal/submission-view.ts';
import { suggestionView } from './appraisal/suggestion-view.ts';
import { attainmentView } from './campaign/attainment-view.ts';
import { campaignView } from './campaign/view.ts';
import { commendationView } from './commendation/view.ts';
import { difficultyView } from './difficulty/view.ts';
import { dossierView } from './document/dossier-view.ts';
import { namedDocumentView } from './document/named-view.ts';
import { modelView } from './model/view.ts';
import { organizationView } from './organization/organization-view.ts';
import { unitView } from './organization/unit-view.ts';
import { recognitionView } from './recognition/decision-view.ts';
import { exemplarView } from './recognition/exemplar-view.ts';
import { selectionView } from './recognition/selection-view.ts';
import { reportView } from './report/view.ts';
import { setAsideView } from './timeline/set-aside-view.ts';
import { timelineView } from './timeline/view.ts';
import type { View } from './view.ts';

/** Every view; a joined one after those that it reads. */
export const views: readonly View[] = [
  organizationView,
  unitView,
  campaignView,
  modelView,
  attainmentView,
  commendationView,
  roundView,
  ballotView,
  submissionView,
  recognitionView,
  selectionView,
  exemplarView,
  suggestionView,
  difficultyView,
  dossierView,
  namedDocumentView,
  personView,
  sealView,
  reportView,
  setAsideView,
  timelineView,
];
