import type { z } from 'zod';
import { authorise } from '../../access/authorise.ts';
import type { Campaign } from '../../campaign/state.ts';
import type { Moment } from '../../decider.ts';
import type { Actor } from '../../event.ts';
import { invalidInput } from '../../invalid-input.ts';
import type { Organization } from '../../organization/state.ts';
import type { Unit } from '../../organization/unit-state.ts';
import type { Refusal } from '../../refusal.ts';
import { nameTaken } from '../../reservation.ts';
import { nameKey } from '../../text.ts';
import { modelCommands } from '../commands.ts';
import { modelDecider } from '../decide.ts';
import { continuedAlready } from '../reservations.ts';
import type { EarlierIndex } from './earlier.ts';
import type { SheetEntry } from './entry.ts';
import { columnLetter } from './grid.ts';
import type { SheetMeaning } from './meanings.ts';
import type { SheetProblem } from './problems.ts';

/** READY to be imported; ALREADY imported from this file; DUPLICATE of another row or of a registered model. */
export const SHEET_ROW_STATUSES = ['READY', 'QUESTION', 'ERROR', 'DUPLICATE', 'ALREADY'] as const;
export type SheetRowStatus = (typeof SHEET_ROW_STATUSES)[number];

/** What the rules of registration look at beside the row itself. */
export interface SheetFacts {
  campaign: Campaign;
  organization: Organization;
  units: ReadonlyMap<string, Unit>;
  actor: Actor;
  moment: Moment;
  lateReason: string | undefined;
  /** Models of the campaign that hold a name, by unit and name key: see registeredKey. */
  registered: ReadonlyMap<string, string>;
  /** What continued rows may continue. */
  earlier: EarlierIndex;
  /** Earlier models that a model of the campaign continues. */
  continued: ReadonlySet<string>;
  /** Ids of the models that exist in the campaign. */
  existing: ReadonlySet<string>;
}

export const registeredKey = (unit: string, name: string) => `${unit}:${nameKey(name)}`;

export interface JudgedRow {
  entry: SheetEntry;
  /** Id that the row's model gets, or has. */
  model: string;
  status: SheetRowStatus;
  problems: SheetProblem[];
  /** The registered model that holds the name. */
  duplicateOf?: string | undefined;
  /** Data of the command; for a READY row alone. */
  command?: { model: string; campaign: string; unit: string; registration: unknown } | undefined;
}

/** Where the sheet says what a refusal names. */
const PLACES: readonly [path: RegExp, meanings: readonly SheetMeaning[]][] = [
  [/^registration\.name/, ['NAME']],
  [/^registration\.field/, ['FIELD']],
  [/^registration\.(kind|earlierModel|earlierDescription)/, ['EARLIER', 'KIND']],
  [/^registration\.source/, ['SOURCE', 'KIND']],
  [/^registration\.subject\.kind/, ['SUBJECT_KIND', 'SUBJECT']],
  [/^registration\.subject\.basis/, ['SUBJECT_BASIS', 'SUBJECT']],
  [/^registration\.subject/, ['SUBJECT']],
  [/^registration\.place/, ['PLACE']],
  [/^registration\.problem/, ['PROBLEM', 'SOLUTION']],
  [/^registration\.goals\.\d+\.previousTarget/, ['PREVIOUS_GOALS', 'BOTH_GOALS', 'GOALS']],
  [/^registration\.(goals|leftOut)/, ['GOALS', 'BOTH_GOALS']],
  [/^registration\.solution/, ['SOLUTION']],
  [/^registration\.forces/, ['FORCES']],
  [/^registration\.launchPlannedOn/, ['LAUNCH']],
  [/^unit/, ['UNIT', 'SUBJECT']],
];

/** An answer gives what the sheet does not say. */
const UNSAID = ['name', 'place', 'problem', 'launchPlannedOn'] as const;
/** Refusals whose way out is an answer, whatever the file says. */
const ANSWERABLE: readonly string[] = [
  'SUBJECT_BASIS_MISSING',
  'SOURCE_MODEL_MISSING',
  'EARLIER_MODEL_MISSING',
  'EARLIER_MODEL_CONTINUED',
  'PREVIOUS_TARGET_MISSING',
  'GOAL_NOT_CARRIED_ON',
  // “10 vụ”, then “3 vụ”: a sheet has no column for what is to fall.
  'TARGET_NOT_HIGHER',
];

/** A refusal of the rules, at the cell of the row that it concerns. */
export function located(refusal: Refusal, entry: SheetEntry): SheetProblem {
  const path = refusal.path.join('.');
  const meanings = PLACES.find(([pattern]) => pattern.test(path))?.[1] ?? [];
  const meaning = meanings.find((each) => entry.columns[each] !== undefined) ?? meanings[0];
  const column = meaning === undefined ? undefined : entry.columns[meaning];
  // What the sheet has no column for is asked, not corrected in the file.
  const unsaid = UNSAID.some(
    (field) => path === `registration.${field}` && entry.registration[field] === undefined,
  );
  const askable = unsaid || ANSWERABLE.includes(refusal.code);
  return {
    severity: askable ? 'QUESTION' : 'ERROR',
    row: entry.row,
    column: column === undefined ? undefined : columnLetter(column),
    meaning,
    refusal,
  };
}

/** Told once for the file, not at each of its rows. */
const OF_THE_FILE: readonly string[] = ['LATE_REASON_MISSING', 'CAMPAIGN_NOT_OPEN', 'CAMPAIGN_NOT_FOUND'];

/** rows of one file in their order, of which the first continues an earlier model. */
export function judgeInTurn(facts: SheetFacts): (entry: SheetEntry, model: string) => Judgement {
  const continued = new Set(facts.continued);
  return (entry, model) => {
    const judged = judgeRow(entry, model, { ...facts, lateReason: facts.lateReason || undefined, continued });
    const held = judged.status === 'DUPLICATE' ? undefined : entry.registration.earlierModel;
    if (held) continued.add(held);
    return judged;
  };
}

type Judgement = JudgedRow & { ofFile: Refusal[] };

/** Of what was registered nothing is asked any more, and nothing is wrong. */
const told = ({ severity }: SheetProblem) => severity === 'WARNING' || severity === 'NOTE';

/** What the decider itself would answer to this row as the views stand; nothing is decided here anew. */
function judgeRow(entry: SheetEntry, model: string, facts: SheetFacts): Judgement {
  const data = {
    model,
    campaign: facts.campaign.campaign,
    unit: entry.unit,
    registration: entry.registration,
    lateReason: facts.lateReason,
  };
  if (facts.existing.has(model))
    return { entry, model, status: 'ALREADY', problems: entry.problems.filter(told), ofFile: [] };
  const refusals = refusalsOf(data, entry, facts);
  const ofFile = refusals.filter(({ code }) => OF_THE_FILE.includes(code));
  const problems = [
    ...entry.problems,
    ...refusals.filter((each) => !ofFile.includes(each)).map((each) => located(each, entry)),
  ];
  const taken = facts.registered.get(registeredKey(entry.unit ?? '', entry.name));
  if (taken) problems.push(located(nameTaken(entry.name), entry));
  if (facts.continued.has(entry.registration.earlierModel ?? ''))
    problems.push(located(continuedAlready(), entry));
  const duplicate =
    taken !== undefined || problems.some(({ refusal }) => refusal.code === 'SHEET_ROW_REPEATED');
  const worst = (severity: string) => problems.some((each) => each.severity === severity);
  const status: SheetRowStatus = duplicate
    ? 'DUPLICATE'
    : worst('ERROR')
      ? 'ERROR'
      : worst('QUESTION')
        ? 'QUESTION'
        : 'READY';
  return {
    entry,
    model,
    status,
    problems,
    duplicateOf: taken,
    command: status === 'READY' ? { ...data, unit: entry.unit as string } : undefined,
    ofFile,
  };
}

function refusalsOf(data: { unit: string | undefined }, entry: SheetEntry, facts: SheetFacts): Refusal[] {
  const { organization, lineage } = facts.campaign;
  const scope = { organization, lineage, ...(entry.unit && { unit: entry.unit }) };
  const denied = authorise(facts.actor, modelCommands.RegisterModel, scope);
  // Without a unit nobody's scope is known yet.
  if (denied && entry.unit) return [denied];
  const parsed = modelCommands.RegisterModel.data.safeParse(data);
  if (!parsed.success) {
    const wrong = invalidInput(parsed.error).filter((each) => !askedAlready(each, entry));
    return [...wrong, ...ruleRefusals(padded(entry, facts), facts).filter((each) => concerns(each, entry))];
  }
  return ruleRefusals(parsed.data, facts).filter((each) => !askedAlready(each, entry));
}

type RegisterData = z.infer<typeof modelCommands.RegisterModel.data>;

function ruleRefusals(given: RegisterData | undefined, facts: SheetFacts): Refusal[] {
  const parsed = modelCommands.RegisterModel.data.safeParse(given);
  if (!parsed.success) return [];
  const command = { type: 'RegisterModel' as const, data: parsed.data };
  const unit = facts.units.get(parsed.data.unit) ?? null;
  const { earlierModel } = parsed.data.registration;
  const earlier = facts.earlier.byId(earlierModel ?? '') ?? null;
  const earlierLead = facts.units.get(earlier?.unit ?? '') ?? null;
  const decision = modelDecider.decide(
    command,
    null,
    { campaign: facts.campaign, organization: facts.organization, unit, earlier, earlierLead },
    facts.moment,
    facts.actor,
  );
  return 'refusals' in decision ? decision.refusals : [];
}

/** So that the rules judge what is there while something else is missing, and everything is asked for at once. */
function padded({ registration, unit = NOBODY }: SheetEntry, { lateReason }: SheetFacts): RegisterData {
  const { subject, ...rest } = registration;
  const filled = {
    name: '?',
    field: 'ECONOMY' as const,
    kind: 'REPLICATED' as const,
    place: '?',
    problem: '?',
    topics: [],
    priorities: [],
    goals: [{ goal: 'goal', title: '?', unit: 'ITEM' as const, direction: 'MORE' as const, target: 1 }],
    leftOut: [],
  };
  const who = { kind: 'COLLECTIVE' as const, title: '?', ...subject };
  return {
    model: NOBODY,
    campaign: '00000-2000',
    unit,
    registration: { ...filled, ...rest, subject: who },
    lateReason,
  };
}

const NOBODY = '00000000-0000-4000-8000-000000000000';
/** What a refusal is about that only the kind, or only the goals, bring with them. */
const OF_KIND = /^registration\.(source|earlier|launch)/;
const OF_GOALS = /^registration\.(goals|leftOut)/;

/** Not about what was only filled in. */
function concerns(refusal: Refusal, entry: SheetEntry): boolean {
  const path = refusal.path.join('.');
  if (askedAlready(refusal, entry)) return false;
  const { kind, goals } = entry.registration;
  return (kind !== undefined || !OF_KIND.test(path)) && (goals !== undefined || !OF_GOALS.test(path));
}

/** A field that is missing because the sheet's own wording was not understood is told once, in words of the sheet. */
function askedAlready({ path }: Refusal, { problems }: SheetEntry): boolean {
  const place = path.join('.');
  return problems.some(({ severity, refusal }) => {
    const named = refusal.path.join('.');
    return (
      (severity === 'ERROR' || severity === 'QUESTION') &&
      named !== '' &&
      (place.startsWith(named) || named.startsWith(place))
    );
  });
}
