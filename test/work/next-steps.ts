import { getRounds, getRoundsAhead } from '../../projections/appraisal/queries.ts';
import { getCampaigns } from '../../projections/campaign/queries.ts';
import { standingOfRow } from '../../projections/model/standing.ts';
import { getStandingUnits } from '../../projections/standing-units.ts';
import { gatherWork, type WorkItem } from '../../projections/work/queries.ts';
import type { Role } from '../../schema/access/roles.ts';
import { commandDecider } from '../../schema/all.ts';
import { awaitedIn } from '../../schema/appraisal/awaiting.ts';
import { isOver } from '../../schema/campaign/owed.ts';
import type { Actor } from '../../schema/event.ts';
import { nextStep } from '../../schema/model/next-step.ts';
import type { NextStepKind } from '../../schema/model/vocabulary.ts';
import type { TestViews } from '../projections/test-views.ts';
import { OTHER_COMMUNE } from '../sample.ts';

/** What does each step; none where it depends on the round what does. */
export const COMMANDS: Record<NextStepKind, readonly string[]> = {
  REGISTER: ['RegisterModel'],
  ENDORSE: ['EndorseModel'],
  ACCEPT_OR_RETURN: ['AcceptModel', 'ReturnModel'],
  RESUBMIT: ['ResubmitModel'],
  PLAN: ['PlanModel'],
  LAUNCH: ['LaunchModel'],
  REPORT_PROGRESS: ['ReportModelProgress'],
  SUBMIT_FOR_APPRAISAL: ['SubmitModelForAppraisal'],
  DECIDE_RECOGNITION: ['IssueRecognitionDecision'],
  COMPLETE_REMEDY: ['CompleteModelRemedy'],
  CONFIRM_REMEDY: ['ConfirmModelRemedy'],
  REVIEW: ['KeepModel'],
  CONCLUDE: ['ConcludeModel'],
  PLAN_ROUND: ['PlanAppraisalRound'],
  APPOINT_PANEL: ['AppointAppraisalPanel'],
  SCHEDULE_SESSION: ['ScheduleAppraisalSession'],
  WITHDRAW_FROM_APPRAISAL: ['WithdrawModelFromAppraisal'],
  ...{ APPRAISE: [], PUBLISH_NOTICE: [], NONE: [] },
};

/** next steps of models that nobody is shown among what waits for them; `seen` collects the steps. */
export async function unshownSteps(db: TestViews['db'], today: string, seen: Set<string>): Promise<string[]> {
  const models = await db.selectFrom('model').selectAll().where('organization', '=', OTHER_COMMUNE).execute();
  const ids = [...new Set(models.map(({ campaign }) => campaign))];
  const [campaigns, rounds, units, submittedTo] = await Promise.all([
    getCampaigns(db, ids),
    getRoundsAhead(db, ids),
    getStandingUnits(
      db,
      models.map(({ unit }) => unit),
    ),
    getRounds(
      db,
      models.flatMap(({ appraisal }) => appraisal?.round ?? []),
    ),
  ]);
  const known = new Map<string, WorkItem[]>();
  const itemsOf = async (role: Role, more: Partial<Actor> = {}) => {
    const actor: Actor = { account: 'ai-do', role, organization: OTHER_COMMUNE, ...more };
    const key = JSON.stringify(actor);
    if (!known.has(key)) known.set(key, await gatherWork(db, actor, today));
    return known.get(key) as WorkItem[];
  };
  const wrong: string[] = [];
  for (const [at, model] of models.entries()) {
    const plan = campaigns.find(({ id }) => id === model.campaign);
    const ahead = rounds[ids.indexOf(model.campaign)];
    const round = submittedTo.find(({ id }) => id === model.appraisal?.round);
    const next = nextStep(
      standingOfRow(model, {
        campaignOpen: plan?.status === 'OPEN',
        campaignOver: isOver(model, today),
        awaited: round && awaitedIn(round, model.id, false),
        listAsked: plan?.milestones.some(({ by }) => by === 'UNIT_LISTS') ?? false,
        ...{ roundOpen: ahead?.open ?? false, sessionAhead: ahead?.scheduled.has(model.id) ?? false },
      }),
    );
    if (!next) continue;
    const { step, owner } = next;
    seen.add(step);
    const commands = COMMANDS[step];
    const unit = units[at];
    const boards = commands.every((each) =>
      commandDecider(each)?.commands[each]?.roles.includes('BOARD_OFFICER'),
    );
    // A dissolved unit has nobody left, and the Board does only what it may.
    if (owner === 'UNIT_OFFICER' && !unit?.active && !boards) continue;
    const items =
      owner === 'PANEL_MEMBER'
        ? (await panelOf(db, model.appraisal?.round)).map((account) => itemsOf(owner, { account }))
        : owner === 'UNIT_OFFICER' && unit?.active
          ? [itemsOf(owner, { unit: unit.id })]
          : [itemsOf(owner === 'UNIT_OFFICER' ? 'BOARD_OFFICER' : owner)];
    // Before the session of a panel, and between two of them, the round waits for the Board.
    if (commands.length === 0)
      items.push(itemsOf('BOARD_OFFICER'), ...(owner === 'BOARD_OFFICER' ? await panel(model) : []));
    const inRound = commands.length === 0 || step === 'APPOINT_PANEL' || step === 'SCHEDULE_SESSION';
    const of = step === 'PLAN_ROUND' ? model.campaign : inRound ? model.appraisal?.round : model.id;
    const found = (await Promise.all(items)).flat().filter(({ id }) => id === of);
    if (commands.length > 0 ? !found.some(({ command }) => commands.includes(command)) : found.length === 0)
      wrong.push(`${model.name}, ${model.status}: ${step} by ${owner} waits for nobody`);
  }
  return wrong;

  async function panel({ appraisal }: (typeof models)[number]) {
    return (await panelOf(db, appraisal?.round)).map((account) => itemsOf('PANEL_MEMBER', { account }));
  }
}

async function panelOf(db: TestViews['db'], round: string | undefined): Promise<string[]> {
  if (round === undefined) return [];
  const found = await db.selectFrom('appraisal_round').select('panel').where('id', '=', round).execute();
  return found.flatMap(({ panel }) => panel.map(({ account }) => account));
}
