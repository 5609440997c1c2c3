import { describe, expect, test } from 'vitest';
import { authorise } from '../../schema/access/authorise.ts';
import type { personCommands } from '../../schema/access/person-commands.ts';
import { ROLES, type Role } from '../../schema/access/roles.ts';
import { commandDecider, deciders } from '../../schema/all.ts';
import type { appraisalCommands } from '../../schema/appraisal/commands.ts';
import type { campaignCommands } from '../../schema/campaign/commands.ts';
import type { commendationCommands } from '../../schema/commendation/commands.ts';
import type { CommandCodec } from '../../schema/decider.ts';
import type { difficultyCommands } from '../../schema/difficulty/commands.ts';
import type { dossierCommands } from '../../schema/document/commands.ts';
import type { Actor } from '../../schema/event.ts';
import type { modelCommands } from '../../schema/model/commands.ts';
import type { organizationCommands, unitCommands } from '../../schema/organization/commands.ts';
import type { recognitionCommands } from '../../schema/recognition/decision-commands.ts';
import type { exemplarCommands } from '../../schema/recognition/exemplar-commands.ts';
import type { selectionCommands } from '../../schema/recognition/selection-commands.ts';
import type { reportCommands } from '../../schema/report/commands.ts';
import { CITY, COMMUNE, id, OTHER_COMMUNE, UNIT } from '../sample.ts';

const unit = 'UNIT_OFFICER';
const board = 'BOARD_OFFICER';
const panel = 'PANEL_MEMBER';
const member = 'COMMITTEE_MEMBER';
const signatory = 'COMMITTEE_SIGNATORY';
const chair = 'CHAIR';
const city = 'CITY_OFFICER';
const system = 'SYSTEM';
/** An event causes it; nobody sends it. */
const nobody = [] as const;

/**
 * Who may send what, written by hand from the table of roles: never taken from the code that it judges. A new command
 * gets a row here; without one the types do not fit.
 */
const MAY = {
  organization: {
    EstablishOrganization: [city, system],
    RenameOrganization: [city],
    DissolveOrganization: [city],
    ReinstateOrganization: [city],
  } satisfies Rows<typeof organizationCommands>,
  unit: {
    EstablishUnit: [board, system],
    RenameUnit: [board],
    MergeUnit: [board],
    DissolveUnit: [board],
    ReinstateUnit: [board],
  } satisfies Rows<typeof unitCommands>,
  campaign: {
    PlanCampaign: [board, city, system],
    PlanCampaignFromEarlier: [board, city],
    PlanCampaignFromAbove: [board, city],
    TakeCampaignOffer: [board, city],
    DeclineCampaignOffer: [board, city],
    CancelCampaign: [board, city],
    WithdrawCampaignOpening: [board, city],
    OpenCampaign: [board, city, system],
    CloseCampaign: [board, city],
    SetCampaignTarget: [board, city],
    RemoveCampaignTarget: [board, city],
    SetCampaignMilestone: [board, city],
    RemoveCampaignMilestone: [board, city],
    DeliverCampaignMilestone: [board, city],
    CorrectMilestoneDelivery: [board, city],
    WithdrawMilestoneDelivery: [board, city],
    DeclineCityNomination: [board, signatory],
    ReopenCityNomination: [board, signatory],
    ChangeCampaignSettings: [board, city],
  } satisfies Rows<typeof campaignCommands>,
  model: {
    ProposeModel: [unit, board],
    EndorseModel: [unit, board],
    RegisterModel: [unit, board],
    DiscoverModel: [board],
    ReturnModel: [board],
    ResubmitModel: [unit, board],
    AcceptModel: [board],
    WithdrawModelRegistration: [unit, board],
    WithdrawModelAcceptance: [board],
    WithdrawModelPlan: [unit, board],
    CorrectModelPlan: [board],
    WithdrawModelInspection: [board],
    AmendModel: [unit, board],
    CorrectModelRegistration: [unit, board],
    AcceptModelAmendment: [board],
    DeclineModelAmendment: [board],
    WithdrawModelAmendment: [unit, board],
    PlanModel: [unit, board],
    LaunchModel: [unit, board],
    ReportModelProgress: [unit, board],
    ReceiveModelContribution: [unit, board],
    HoldModelOutreach: [unit, board],
    CorrectModelProgress: [unit, board],
    CorrectModelContribution: [unit, board],
    CorrectModelRecord: [unit, board],
    CorrectModelInspection: [board],
    ScheduleInspection: [board],
    RescheduleInspection: [board],
    CancelInspection: [board],
    InspectModel: [board],
    CompleteModelRemedy: [unit, board],
    ConfirmModelRemedy: [board],
    RejectModelRemedy: [board],
    WaiveModelRemedy: [board],
    KeepModel: [unit, board],
    ProposeModelReplication: [unit, board],
    DropModel: [unit, board],
    ReinstateModel: [unit, board],
    ConcludeModel: [unit, board],
    ReopenModel: [unit, board],
    SubmitModelForAppraisal: [unit, board],
    WithdrawModelFromAppraisal: [unit, board],
    RecordModelAppraisal: nobody,
    RecordModelAppraisalAnnulment: nobody,
    RecordModelAppraisalEnd: nobody,
    RecordModelAppraisalNotice: nobody,
    RecordModelRecognition: nobody,
    RecordModelNonRecognition: nobody,
    RecordModelRevocation: nobody,
    RecordModelReinstatement: nobody,
    RecordModelSelection: nobody,
    RecordModelNomination: nobody,
    RecordModelSelectionEnd: nobody,
    RecordModelNominationEnd: nobody,
    RecordModelCommendation: nobody,
    RecordModelCommendationCancellation: nobody,
    RecordModelPaperCorrection: nobody,
  } satisfies Rows<typeof modelCommands>,
  appraisal: {
    PlanAppraisalRound: [board],
    AmendAppraisalRound: [board],
    CancelAppraisalRound: [board],
    AppointAppraisalPanel: [board],
    ScheduleAppraisalSession: [board],
    CancelAppraisalSession: [board],
    WithdrawAppraisalRecusal: [board, panel],
    WithdrawAppraisalOpening: [board, panel],
    WithdrawAppraisalAdvice: [board],
    OverrideAppraisalSubmission: [panel],
    DeclareAppraisalInterest: [board, panel],
    OpenAppraisalSession: [board, panel],
    AdmitToAppraisalSession: [board, panel],
    RecordAppraisalDeparture: [board, panel],
    CastAppraisalBallot: [panel],
    CloseAppraisalSession: [board, panel],
    PublishAppraisalNotice: [board],
    AdviseOnAppraisal: [board],
    CorrectAppraisalSession: [board],
    CorrectAppraisalNotice: [board],
  } satisfies Rows<typeof appraisalCommands>,
  recognition: {
    IssueRecognitionDecision: [signatory],
    RevokeRecognition: [signatory],
    ReinstateRecognition: [signatory],
    CorrectRecognitionDecision: [signatory],
  } satisfies Rows<typeof recognitionCommands>,
  selection: {
    OpenSelection: [board],
    RecuseFromSelection: [board, member],
    WithdrawSelectionRecusal: [board, member],
    CastSelectionBallot: [member],
    CancelSelection: [board],
    CloseSelection: [board],
  } satisfies Rows<typeof selectionCommands>,
  exemplar: {
    NominateExemplar: [board, signatory],
    ConfirmExemplarRating: [board, signatory],
    CorrectExemplarRating: [board, signatory],
    FileExemplarDocument: [unit, board],
    ConfirmAchievementReport: [signatory, unit],
    SendExemplarDossier: [signatory],
    RecordCityOutcome: [board, city],
    CorrectCityOutcome: [board, city],
    WithdrawExemplar: [board, signatory],
  } satisfies Rows<typeof exemplarCommands>,
  commendation: {
    ProposeCommendation: [board],
    AwardCommendation: [chair],
    DeclineCommendation: [chair],
    WithdrawCommendation: [board],
    SubmitCommendationUpward: [board, signatory],
    RecordHigherAward: [board, city],
    PresentCommendation: [board],
    CancelCommendation: [board, chair, city],
    ReinstateCommendation: [board, chair, city],
    CorrectCommendation: [board, chair, city],
  } satisfies Rows<typeof commendationCommands>,
  report: {
    DraftReport: [unit, board, city],
    WriteReport: [unit, board, city],
    ReviewReport: [unit, board, city],
    SubmitReport: [unit, board, city],
    DiscardReport: [unit, board, city],
    AcknowledgeReport: [board, city],
    ReturnReport: [board, city],
    MarkReportSuperseded: nobody,
  } satisfies Rows<typeof reportCommands>,
  difficulty: {
    RaiseDifficulty: [unit, board],
    CorrectDifficulty: [unit, board],
    ForwardDifficulty: [board],
    AnswerDifficulty: [board, signatory, city],
    CloseDifficulty: [unit, board],
    ReopenDifficulty: [unit, board],
  } satisfies Rows<typeof difficultyCommands>,
  dossier: {
    FileDocument: [unit, board, panel, member, signatory, chair, city],
    WithdrawDocument: [unit, board, panel, member, signatory, chair, city],
  } satisfies Rows<typeof dossierCommands>,
  person: {
    RecordPerson: [unit, board],
    CorrectPerson: [unit, board],
    MovePerson: [board],
    RatePerson: [board],
    CorrectPersonRating: [board],
    ErasePerson: [board],
  } satisfies Rows<typeof personCommands>,
} satisfies Record<keyof typeof deciders, object>;

/**
 * What an officer of the city may send to a commune, written by hand as well: receipts, what the city itself decides,
 * answers to what was passed on to it, and the tree of organizations. Whatever else it may send is for its own organization.
 */
const REACHES_BELOW: readonly string[] = [
  'EstablishOrganization',
  'RenameOrganization',
  'DissolveOrganization',
  'ReinstateOrganization',
  'RecordCityOutcome',
  'CorrectCityOutcome',
  'RecordHigherAward',
  'CancelCommendation',
  'CorrectCommendation',
  'ReinstateCommendation',
  'AcknowledgeReport',
  'ReturnReport',
  'AnswerDifficulty',
];

type Rows<Commands> = Record<keyof Commands, readonly Role[]>;

const rows = Object.values(MAY).flatMap((of) => Object.entries<readonly Role[]>(of));
const here = { organization: COMMUNE, lineage: [CITY], unit: UNIT };
const actor = (role: Role, over: Partial<Actor> = {}): Actor => ({
  ...{ account: 'a', role, organization: COMMUNE },
  ...(role === 'UNIT_OFFICER' && { unit: UNIT }),
  ...over,
});
const codecOf = (type: string) => commandDecider(type)?.commands[type] as CommandCodec;
const admitted = (type: string, over?: Partial<Actor>, roles: readonly Role[] = [...ROLES, 'SYSTEM']) =>
  roles.filter((role) => authorise(actor(role, over), codecOf(type), here) === undefined).sort();

describe('who may send a command', () => {
  test.each(rows)('%s: its roles, and no other', (type, roles) => {
    expect(admitted(type)).toEqual([...roles].sort());
  });
  test.each(rows)('%s: nobody from another commune', (type) => {
    expect(admitted(type, { organization: OTHER_COMMUNE }, ROLES)).toEqual([]);
  });
  test.each(rows.filter(([, roles]) => roles.includes(unit)))('%s: no other unit', (type) => {
    expect(admitted(type, { unit: id(2) }, [unit])).toEqual([]);
  });
  const ofCity = rows.filter(([, roles]) => roles.includes(city)).map(([type]) => type);
  test.each(ofCity)('R-44 %s: the city below it only where the command reaches there', (type) => {
    const below = REACHES_BELOW.includes(type);
    expect(admitted(type, { organization: CITY }, ROLES)).toEqual(below ? [city] : []);
    expect(admitted(type, { organization: 'VN' }, ROLES)).toEqual([]);
  });
  test('R-44 the country reaches as far as the city does, and nobody reaches up', () => {
    const commune = { organization: COMMUNE, lineage: ['VN', CITY], unit: UNIT };
    const may = (organization: string, scope: typeof commune) =>
      rows
        .map(([type]) => type)
        .filter((type) => authorise(actor(city, { organization }), codecOf(type), scope) === undefined)
        .sort();
    expect(may('VN', commune)).toEqual([...REACHES_BELOW].sort());
    expect(may(CITY, commune)).toEqual([...REACHES_BELOW].sort());
    expect(may(COMMUNE, { organization: CITY, lineage: ['VN'], unit: UNIT })).toEqual([]);
  });
  test('there are these roles, and no other', () => {
    const readers = ['LEADER', 'AUDITOR', 'ADMIN'];
    expect([...ROLES].sort()).toEqual(
      [unit, board, panel, member, signatory, chair, city, ...readers].sort(),
    );
  });
  test('every command of every decider has its row', () => {
    const known = Object.values(deciders).flatMap(({ commands }) => Object.keys(commands));
    expect(rows.map(([type]) => type).sort()).toEqual(known.sort());
  });
});
