import type { Placed } from './scope.ts';
import { access } from './set-aside/access.ts';
import { appraisal } from './set-aside/appraisal.ts';
import { campaign } from './set-aside/campaign.ts';
import { commendation } from './set-aside/commendation.ts';
import { commendationViewed } from './set-aside/commendation-view.ts';
import { difficulty } from './set-aside/difficulty.ts';
import { document } from './set-aside/document.ts';
import type { SetAside } from './set-aside/entry.ts';
import { everywhere } from './set-aside/everywhere.ts';
import { ledger } from './set-aside/ledger.ts';
import { model } from './set-aside/model.ts';
import { modelView } from './set-aside/model-view.ts';
import { organization } from './set-aside/organization.ts';
import { publicView } from './set-aside/public-view.ts';
import { recognition } from './set-aside/recognition.ts';
import { report } from './set-aside/report.ts';
import { reportView } from './set-aside/report-view.ts';
import { shared } from './set-aside/shared.ts';
import { sharedViews } from './set-aside/shared-views.ts';
import { sheet } from './set-aside/sheet.ts';
import { workView } from './set-aside/work-view.ts';

/** By capability, in a file each. */
export const SET_ASIDE: readonly SetAside[] = [
  ...everywhere,
  ...access,
  ...appraisal,
  ...campaign,
  ...commendation,
  ...commendationViewed,
  ...difficulty,
  ...document,
  ...ledger,
  ...model,
  ...modelView,
  ...organization,
  ...publicView,
  ...recognition,
  ...report,
  ...reportView,
  ...shared,
  ...sharedViews,
  ...sheet,
  ...workView,
];

/** The change in one line. */
export const changeOf = ({ from, to }: Placed): string => `${from} → ${to}`.replace(/\s+/g, ' ');

export function reasonOf(mutant: Placed): SetAside | undefined {
  const change = changeOf(mutant);
  return SET_ASIDE.find(
    (each) =>
      (each.file === undefined || each.file === mutant.file) &&
      (typeof each.change === 'string' ? each.change === change : each.change.test(change)),
  );
}

/** Entries that a run over their file and operators no longer meets: the code or the tests have moved on. */
export function outlived(tried: readonly Placed[], met: ReadonlySet<SetAside>): SetAside[] {
  return SET_ASIDE.filter(
    (each) => !met.has(each) && each.file !== undefined && tried.some(({ file }) => file === each.file),
  );
}
