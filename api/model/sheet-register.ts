import { type EarlierModelRow, listEarlierModels, listModelNames } from '../../projections/model/queries.ts';
import { listUnits, type UnitRow } from '../../projections/organization/queries.ts';
import type { Campaign } from '../../schema/campaign/state.ts';
import { invalidInput } from '../../schema/invalid-input.ts';
import {
  type AccountedCell,
  accountOf,
  countCells,
  type SheetAccount,
} from '../../schema/model/sheet/account.ts';
import { linkEarlier } from '../../schema/model/sheet/earlier.ts';
import type { Workbook } from '../../schema/model/sheet/grid.ts';
import { type Interpretation, interpretInSteps } from '../../schema/model/sheet/interpret.ts';
import {
  type JudgedRow,
  judgeInTurn,
  registeredKey,
  type SheetFacts,
} from '../../schema/model/sheet/judge.ts';
import { type SheetMapping, sheetMapping } from '../../schema/model/sheet/mapping.ts';
import { rowQuestions, type SheetQuestion } from '../../schema/model/sheet/questions.ts';
import type { Organization } from '../../schema/organization/state.ts';
import { type Refusal, refusal } from '../../schema/refusal.ts';
import { withoutNulls } from '../command.ts';
import type { Context } from '../context.ts';
import type { CampaignSource } from '../loaders.ts';
import { actorOf, asCode, badInput, requireRead } from '../scope.ts';
import { earlierIndex, sheetUnits, standingUnitIn } from './sheet-facts.ts';

export interface RegisterRequest {
  campaign: string;
  file: string;
  mapping: unknown;
  lateReason?: string | undefined;
}

/** A register as it reads against what is registered now. */
export interface Register {
  errors: Refusal[];
  workbook: Workbook;
  interpretation: Interpretation;
  questions: SheetQuestion[];
  rows: JudgedRow[];
  unitNames: ReadonlyMap<string, string>;
  /** What became of every cell of the file, one after the other. */
  cells(): Iterable<AccountedCell>;
  /** Counted once. */
  account(): SheetAccount;
}

const fileMissing = () =>
  refusal(
    'FILE_NOT_FOUND',
    undefined,
    ['file'],
    'Không tìm thấy tệp này: tệp chưa được tải lên, hoặc đã được xóa vì quá 7 ngày, đã nhập xong hoặc có yêu cầu xóa dữ liệu cá nhân. Hãy tải tệp lên lại.',
    'There is no such file: it was not uploaded, or it was cleared away: after 7 days, once all of it was registered, or with an erasure of personal data. Upload it again.',
  );

const noRows = () =>
  refusal(
    'FILE_WITHOUT_ROWS',
    undefined,
    ['file'],
    'Bảng chỉ có tiêu đề, chưa có dòng đăng ký nào. Hãy điền các mô hình đăng ký rồi gửi lại.',
    'The table has a heading and no rows. Fill in the models to register and send it again.',
  );

const campaignState = (row: CampaignSource): Campaign => ({
  campaign: row.id,
  organization: row.organization,
  lineage: row.path.slice(0, -1),
  year: row.year,
  status: row.status,
  targets: row.targets,
  milestones: row.milestones,
  // What was delivered plays no part in a registration.
  deliveries: {},
  dates: row.dates,
  nominationDeclined: false,
  settings: row.settings,
});

/** Reads and judges; throws FORBIDDEN outside the actor's own commune, returns refusals for what people can mend. */
export async function loadRegister(
  context: Context,
  request: RegisterRequest,
): Promise<Register | { refusals: Refusal[] }> {
  const row = await context.loaders.campaign.load(request.campaign);
  if (!row)
    throw badInput(`There is no campaign ${asCode(request.campaign)} (không có kế hoạch này)`, 'campaign');
  requireRead(context, row.path);
  const mapping = sheetMapping.safeParse(withoutNulls(request.mapping ?? {}));
  if (!mapping.success) return { refusals: invalidInput(mapping.error) };
  const read = await context.sheets.read(request.file);
  if (!read) return { refusals: [fileMissing()] };
  if ('refusal' in read) return { refusals: [read.refusal] };
  const campaign = campaignState(row);
  const [place, units, models, earlier] = await Promise.all([
    context.loaders.organization.load(campaign.organization),
    listUnits(context.db, { organization: campaign.organization, includeEnded: true }),
    listModelNames(context.db, campaign),
    listEarlierModels(context.db, {
      organization: campaign.organization,
      year: campaign.year - 1,
      ids: mapping.data.rows.flatMap(({ earlierModel }) => earlierModel ?? []),
    }),
  ]);
  if (!place) throw new Error(`the campaign ${row.id} has no organization`);
  const organization: Organization = { ...place, organization: place.code, lineage: place.path.slice(0, -1) };
  const facts = { campaign, organization, units, models, earlier };
  // Everything that the judgement looks at; a page more, or the import after the preview, finds it judged.
  const seen = [mapping.data, request.lateReason, context.actor, context.moment().today, facts];
  const key = context.sheets.idOf('judged', request.file, JSON.stringify(seen));
  return context.sheets.remember(key, () => judged(context, read.workbook, mapping.data, request, facts));
}

async function judged(
  context: Context,
  workbook: Workbook,
  mapping: SheetMapping,
  { file, lateReason }: RegisterRequest,
  {
    campaign,
    organization,
    units,
    models,
    earlier,
  }: {
    campaign: Campaign;
    organization: Organization;
    units: UnitRow[];
    models: Awaited<ReturnType<typeof listModelNames>>;
    earlier: EarlierModelRow[];
  },
): Promise<Register> {
  const standing = standingUnitIn(units);
  const { unit } = actorOf(context);
  const own = unit === undefined ? undefined : standing(unit)?.id;
  const place = { year: campaign.year, units: sheetUnits(units), ...(own !== undefined && { own }) };
  const key = context.sheets.idOf('read', file, JSON.stringify([mapping, place]));
  const interpretation = await context.sheets.remember(key, () => interpreted(workbook, mapping, place));
  const named = models.filter(({ status }) => status !== 'DROPPED' && status !== 'DRAFT');
  const facts: SheetFacts = {
    campaign,
    organization,
    units: new Map(
      units.map(({ id, organization, path, name, kind, active, into }) => [
        id,
        { unit: id, organization, lineage: path.slice(0, -1), name, kind, active, into },
      ]),
    ),
    actor: actorOf(context),
    moment: context.moment(),
    lateReason,
    registered: new Map(
      named.map(({ id, unit, name }) => [registeredKey(standing(unit)?.id ?? unit, name), id]),
    ),
    earlier: earlierIndex(earlier, units, campaign.year),
    continued: new Set(named.flatMap(({ earlier_model }) => earlier_model ?? [])),
    existing: new Set(models.map(({ id }) => id)),
  };
  const errors = new Map<string, Refusal>();
  const { header, entries, questions } = interpretation;
  if (header && entries.length === 0 && !questions.some(({ blocking }) => blocking))
    errors.set('FILE_WITHOUT_ROWS', noRows());
  const rows: JudgedRow[] = [];
  const answers = new Map(mapping.rows.map((answer) => [answer.row, answer]));
  const judge = judgeInTurn(facts);
  for (const read of interpretation.entries) {
    const entry = linkEarlier(read, facts.earlier, answers.get(read.row), mapping.everywhere);
    const model = context.sheets.idOf(campaign.campaign, file, entry.content);
    const { ofFile, ...row } = judge(entry, model);
    for (const each of ofFile) errors.set(each.code, each);
    rows.push(row);
    if (rows.length % STEP === 0) await pause();
  }
  const asked = rows.map(({ entry, problems }) => ({ ...entry, problems }));
  const cells = () => accountOf(workbook, interpretation, rows, mapping);
  let counted: SheetAccount | undefined;
  return {
    errors: [...errors.values()],
    workbook,
    interpretation,
    questions: [...interpretation.questions, ...rowQuestions(asked, interpretation.index)],
    rows,
    unitNames: new Map(units.map(({ id, name }) => [id, name])),
    cells,
    account: () => (counted ??= countCells(cells())),
  };
}

/** Rows judged between two pauses: some ten milliseconds of work. */
const STEP = 100;
/** Lets the other requests of this process have their turn. */
const pause = () => new Promise((resolve) => setImmediate(resolve));

async function interpreted(
  workbook: Workbook,
  mapping: SheetMapping,
  place: Parameters<typeof interpretInSteps>[2],
): Promise<Interpretation> {
  const steps = interpretInSteps(workbook, mapping, place);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await pause();
  }
}
