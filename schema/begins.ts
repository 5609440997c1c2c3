import { personCommands } from './access/person-commands.ts';
import { appraisalCommands } from './appraisal/commands.ts';
import { aboveMissing } from './campaign/above-refusals.ts';
import { campaignCommands } from './campaign/commands.ts';
import type { CampaignFacts } from './campaign/decide-planning.ts';
import type { Campaign } from './campaign/state.ts';
import { commendationCommands } from './commendation/commands.ts';
import { commendable } from './commendation/ready.ts';
import type { CommandCodec, CommandCodecs, Moment, Need } from './decider.ts';
import { difficultyCommands } from './difficulty/commands.ts';
import type { Actor } from './event.ts';
import type { ModelFacts } from './model/circumstances.ts';
import { modelCommands } from './model/commands.ts';
import { takesModels } from './model/decide-registration.ts';
import type { Model } from './model/state.ts';
import { organizationCommands, unitCommands } from './organization/commands.ts';
import { inCommune } from './organization/decide-unit.ts';
import { activeOrganization, isAboveCommune } from './organization/organization-refusals.ts';
import type { Organization } from './organization/state.ts';
import { activeUnit } from './organization/unit-refusals.ts';
import { nominable } from './recognition/decide-nomination.ts';
import { decidable } from './recognition/decide-recognition.ts';
import { recognitionCommands } from './recognition/decision-commands.ts';
import { exemplarCommands } from './recognition/exemplar-commands.ts';
import { roundNeeds } from './recognition/facts.ts';
import { selectionCommands } from './recognition/selection-commands.ts';
import { revotable } from './recognition/selection-ready.ts';
import { revoteOpened } from './recognition/selection-refusals.ts';
import type { Selection } from './recognition/selection-state.ts';
import type { Refusal } from './refusal.ts';
import { issuerNow, writes } from './report/authority.ts';
import type { ReportFacts } from './report/circumstances.ts';
import { reportCommands } from './report/commands.ts';
import { replaceable } from './report/decide-writing.ts';
import type { Report } from './report/state.ts';

/** Why a thing as it stands begins no other thing by such a command. */
type Ready = (state: never, facts: never, moment: Moment, actor: Actor) => Refusal[];

interface Begin {
  command: string;
  codec: CommandCodec;
  ready(state: object, facts: object, moment: Moment, actor: Actor): Refusal[];
}

interface BeginsOn {
  needs?(state: never): Record<string, Need>;
  commands: readonly Begin[];
}

/** The table pairs each decider with the state that it folds; the compiler cannot follow that through its name. */
const by = <Codecs extends CommandCodecs>(
  codecs: Codecs,
  ready: Partial<Record<keyof Codecs & string, Ready>>,
): Begin[] =>
  Object.entries(ready).map(([command, check]) => ({
    command,
    codec: codecs[command] as CommandCodec,
    ready: check as Begin['ready'],
  }));

const takesAModel: Ready = (campaign: Campaign, { organization }: CampaignFacts) =>
  takesModels(campaign, organization);
const always: Ready = () => [];
const standing: Ready = (state: Organization) =>
  activeOrganization(['organization'], state.organization, state);

/**
 * What begins on a thing, by the name of that thing's decider: written by hand, since no command says by itself what it
 * begins on. Each asks what the decision of the command asks of that thing.
 */
export const beginsOn: Record<string, BeginsOn> = {
  organization: {
    commands: [
      ...by(organizationCommands, {
        EstablishOrganization: (state: Organization) => [
          ...activeOrganization(['parent'], state.organization, state),
          ...isAboveCommune(state),
        ],
      }),
      ...by(unitCommands, {
        EstablishUnit: (state: Organization) => [
          ...activeOrganization(['organization'], state.organization, state),
          ...inCommune(state),
        ],
      }),
      ...by(campaignCommands, {
        PlanCampaign: standing,
        PlanCampaignFromEarlier: standing,
        // Whether there is one above of the year is asked once the year is named.
        PlanCampaignFromAbove: (state: Organization) => [
          ...activeOrganization(['organization'], state.organization, state),
          ...(state.lineage.length === 0 ? [aboveMissing()] : []),
        ],
      }),
      ...by(personCommands, { RecordPerson: standing }),
    ],
  },
  campaign: {
    commands: [
      ...by(modelCommands, {
        ProposeModel: takesAModel,
        RegisterModel: takesAModel,
        DiscoverModel: takesAModel,
      }),
      ...by(appraisalCommands, { PlanAppraisalRound: always }),
      ...by(recognitionCommands, { IssueRecognitionDecision: always }),
      ...by(selectionCommands, { OpenSelection: always }),
      ...by(difficultyCommands, { RaiseDifficulty: always }),
      ...by(commendationCommands, { ProposeCommendation: always }),
      ...by(reportCommands, {
        DraftReport: ({ organization, lineage }: Campaign, _: object, __: Moment, actor: Actor) =>
          writes(actor, { organization, lineage, unit: actor.unit ?? null }),
      }),
    ],
  },
  model: {
    needs: ({ appraisal }: Model): Record<string, Need> => roundNeeds(appraisal ? [appraisal.round] : []),
    commands: [
      ...by(recognitionCommands, { IssueRecognitionDecision: decidable }),
      ...by(difficultyCommands, {
        RaiseDifficulty: (_: Model, { lead }: ModelFacts) => activeUnit(['unit'], lead),
      }),
      ...by(exemplarCommands, { NominateExemplar: nominable }),
      ...by(commendationCommands, {
        ProposeCommendation: commendable,
      }),
    ],
  },
  selection: {
    needs: (state: Selection): Record<string, Need> =>
      revotable(state).length > 0
        ? {}
        : { revoted: { lookup: 'revoted', ask: { selection: state.selection } } },
    commands: by(selectionCommands, {
      OpenSelection: (state: Selection, { revoted }: { revoted?: boolean }) => [
        ...revotable(state),
        ...(revoted ? [revoteOpened()] : []),
      ],
    }),
  },
  report: {
    commands: by(reportCommands, {
      DraftReport: (state: Report, { unit }: ReportFacts, _: Moment, actor: Actor) => {
        const issuer = issuerNow(state, unit);
        return [...writes(actor, issuer), ...replaceable(issuer, state, { replacedUnit: unit })];
      },
    }),
  },
};
