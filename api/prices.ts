/**
 * What a field costs beside the objects that it answers, each time that it is asked: in objects, of which a request has
 * `MAX_COST` (infra/http/cost.ts). All fields that read the views or the log on their own, without a loader that
 * gathers the wishes of a request, are here. Measured at the size of a country: an object takes up to 0.1 ms, a count
 * 2 to 4, the figures of a report 40 and more.
 */
/** A stream folded, and what its rules look at beside it. */
const STREAM = 10;
/** It is read once for a request, however often it is asked for. */
const ONCE = 1;
const ROWS = 10;
const SUM = 50;
const WIDE_SUM = 100;
const WHOLE_LIST = 500;
/** Of one campaign, whose index names its rows: a few dozen. */
const OF_CAMPAIGN = 50;
const WHOLE_RECORD = 1_000;
/** It works for as many seconds as it is given. */
const IMPORT = 5_000;

export const PRICES: Record<string, number> = {
  'Action.due': ONCE,
  'Action.dues': ONCE,
  'AppraisalRound.actions': STREAM,
  'Campaign.actions': STREAM,
  'Campaign.milestones': ROWS,
  'Campaign.targets': ROWS,
  'Commendation.actions': STREAM,
  'Difficulty.actions': STREAM,
  'Dossier.actions': STREAM,
  'Dossier.documents': ROWS,
  'Exemplar.actions': STREAM,
  'FrozenAt.position': ROWS,
  'Model.actions': STREAM,
  'Model.commendations': ROWS,
  'Model.difficulties': ROWS,
  'Model.documents': ROWS,
  'Model.timeline': ROWS,
  'ModelConnection.totalCount': SUM,
  'Mutation.importRegistrationSheet': IMPORT,
  'Organization.actions': STREAM,
  'Person.actions': STREAM,
  'Organization.units': ROWS,
  'Person.timeline': ROWS,
  'Progress.awards': WIDE_SUM,
  'Progress.communesMeetingTargets': WIDE_SUM,
  'Progress.communesWithCampaign': WIDE_SUM,
  'Progress.groups': WIDE_SUM,
  'Progress.resources': SUM,
  'Progress.results': SUM,
  'Progress.simulated': ROWS,
  'Progress.targets': ROWS,
  'Progress.weeks': WIDE_SUM,
  'Progress.yearBefore': ROWS,
  'Public.pages': ROWS,
  'PublicPage.decisions': OF_CAMPAIGN,
  'PublicPage.exemplars': OF_CAMPAIGN,
  'PublicPage.models': OF_CAMPAIGN,
  'PublicPage.targets': ROWS,
  'Query.appraisalRounds': ROWS,
  'Query.commendations': ROWS,
  'Query.difficulties': ROWS,
  'Query.difficultyCounts': SUM,
  'Query.exemplars': ROWS,
  'Query.inbox': ROWS,
  'Query.models': ROWS,
  'Query.myWork': WIDE_SUM,
  'Query.node': ROWS,
  'Query.organizations': ROWS,
  'Query.persons': ROWS,
  'Query.progress': ROWS,
  'Query.recognitionDecisions': ROWS,
  'Query.registrationSheet': WHOLE_RECORD,
  'Query.report': ROWS,
  'Query.reportFigures': WHOLE_RECORD,
  'Query.reportingRates': WIDE_SUM,
  'Query.reports': ROWS,
  'Query.reviewList': WHOLE_LIST,
  'Query.reviewRows': WHOLE_LIST,
  'Query.selections': ROWS,
  'Query.units': ROWS,
  'Report.actions': STREAM,
  'Report.laterFacts': WHOLE_RECORD,
  'RecognitionDecision.actions': STREAM,
  'Report.listedModels': WHOLE_RECORD,
  'Report.models': WHOLE_RECORD,
  'Report.recomputed': WHOLE_RECORD,
  'Report.superseded': ROWS,
  'Report.versions': ROWS,
  'ReportingRates.groups': WIDE_SUM,
  'Selection.actions': STREAM,
  'Unit.actions': STREAM,
  'Unit.commendations': ROWS,
  'Unit.difficulties': ROWS,
  'YearBefore.groups': WIDE_SUM,
  'YearBefore.resources': SUM,
  'YearBefore.results': SUM,
  'YearBefore.total': WIDE_SUM,
};

/** What lists without pages are taken for, where they are longer than the few that others are. */
export const LENGTHS: Record<string, number> = {
  'Progress.groups': 50,
  'Query.reviewList': 100,
  'Query.units': 50,
  'YearBefore.groups': 50,
};
