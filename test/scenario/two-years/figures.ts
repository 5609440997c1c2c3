import { CITY, city, client, type east, nameOf, type west } from './cast.ts';

// What the installation tells, as short as it can be compared: whatever is 0 is left out.

type Numbers = Record<string, number>;
type Row<Rest> = Rest & Record<string, unknown>;

const STAGES = `registered late returned accepted standing planned launched implementing inspected appraised recognised
  exemplar commended concluded dropped`;
const RATES = 'expected received onTime late missing notDue';
const COUNTED = `total { ${STAGES} } results { unit quantity } resources { kind source unit quantity }
  targets { key minimum official met attainment { stage count } }
  awards { subject recognised nominated granted belowCriterion commendations { form count rewards } }`;
const OF_REPORT = `${COUNTED} kinds { kind counts { registered } } fields { field counts { registered } }
  subjects { subject counts { registered } } outreach { times reached } registrations { onTime late }
  milestones { due onTime late owed } deliveries { key expected onTime late missing }`;

/** The numbers of a row that are not 0. */
const told = (row: Row<object>): Numbers =>
  Object.fromEntries(
    Object.entries(row).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] !== 0,
    ),
  );

interface TargetRow {
  key: string;
  minimum: number;
  official: number;
  met: boolean;
  attainment: { stage: string; count: number }[];
}
interface Counted {
  total: Row<object>;
  results: { unit: string; quantity: number }[];
  resources: { kind: string; source: string; unit: string; quantity: number }[];
  targets: TargetRow[];
  awards: Row<{ subject: string; commendations: { form: string; count: number; rewards: number }[] }>[];
}
const counted = ({ total, results, resources, targets, awards }: Counted) => ({
  total: told(total),
  results: Object.fromEntries(results.map(({ unit, quantity }) => [unit, quantity])),
  resources: Object.fromEntries(
    resources.map(({ kind, source, unit, quantity }) => [`${kind} ${source} ${unit}`, quantity]),
  ),
  targets: Object.fromEntries(targets.map((each) => [each.key, targetOf(each)])),
  awards: Object.fromEntries(
    awards.map(({ subject, commendations, ...rest }) => [
      subject,
      { ...told(rest), ...Object.fromEntries(commendations.map(({ form, count }) => [form, count])) },
    ]),
  ),
});
/** “3 of 2”, with each stage. */
const targetOf = ({ official, minimum, met, attainment }: TargetRow) => ({
  official: `${official} of ${minimum}${met ? '' : ', not met'}`,
  ...told(Object.fromEntries(attainment.map(({ stage, count }) => [stage, count]))),
});

/** The overview of a commune or of the city, and its parts below that have anything. */
export async function overview(organization: string, year: number) {
  const [leader, dimension] =
    organization === CITY ? [city.leader, 'ORGANIZATION'] : [`LEADER@${organization}`, 'UNIT'];
  const query = `{ progress(organization: "${organization}", campaign: "${organization}-${year}", groupBy: [${dimension}]) {
    ${COUNTED} groups { organization { code } unit { id } counts { ${STAGES} } } communesWithCampaign communesMeetingTargets
    yearBefore { total { ${STAGES} } } } }`;
  const { progress } = await client.read(leader, query);
  const groups = progress.groups as {
    organization: { code: string } | null;
    unit: { id: string } | null;
    counts: Row<object>;
  }[];
  return {
    ...counted(progress),
    groups: Object.fromEntries(
      groups
        .map(
          ({ organization: place, unit, counts }) =>
            [nameOf(unit?.id ?? place?.code ?? ''), told(counts)] as const,
        )
        .filter(([, counts]) => Object.keys(counts).length > 0),
    ),
    ...(organization === CITY && {
      meeting: `${progress.communesMeetingTargets} of ${progress.communesWithCampaign} communes meet their targets`,
    }),
    yearBefore: progress.yearBefore && told(progress.yearBefore.total),
  };
}

interface MilestoneRow {
  key: string;
  state: string;
  lastDay: string;
  daysLate: number | null;
  daysLeft: number;
  units: Record<'unitsOnTime' | 'unitsLate' | 'unitsMissing', { id: string }[]> | null;
}
const after = (days: number) => (days > 0 ? `, ${days} days` : '');

/** Of each milestone its last day and its state; who was on time, late or missing where units owe it. */
export async function milestones(commune: typeof east, year: number) {
  const query = `{ campaign(id: "${commune.campaign(year)}") { milestones { key state lastDay daysLate daysLeft
    units { unitsOnTime { id } unitsLate { id } unitsMissing { id } } } } }`;
  const { campaign } = await client.read(commune.leader, query);
  const who = (list: { id: string }[] = []) =>
    list
      .map(({ id }) => nameOf(id))
      .sort()
      .join(', ');
  return Object.fromEntries(
    campaign.milestones.map(({ key, state, lastDay, daysLate, daysLeft, units }: MilestoneRow) => [
      key,
      [
        `${lastDay} ${state}${after(daysLate ?? (state === 'OVERDUE' ? -daysLeft : 0))}`,
        ...(units
          ? [{ onTime: who(units.unitsOnTime), late: who(units.unitsLate), missing: who(units.unitsMissing) }]
          : []),
      ],
    ]),
  );
}

/** Reporting rates: all together, by milestone, and by what lies below where anything is expected: those come first. */
export async function rates(organization: string, year: number) {
  const query = `{ reportingRates(organization: "${organization}", year: ${year}, orderBy: RECEIVED_ASC) { total { ${RATES} }
    milestones { key ${RATES} } groups { nodes { key ${RATES} } } } }`;
  const { reportingRates } = await client.read(`LEADER@${organization}`, query);
  const by = (rows: Row<{ key: string }>[]) =>
    Object.fromEntries(rows.map(({ key, ...rest }) => [nameOf(key), told(rest)]));
  const groups = (reportingRates.groups.nodes as Row<{ key: string; expected: number }>[]).filter(
    ({ expected }) => expected > 0,
  );
  return { total: told(reportingRates.total), milestones: by(reportingRates.milestones), groups: by(groups) };
}

/** Names of those of whom something is missing. */
export async function missing(organization: string, year: number, milestone: string): Promise<string[]> {
  const query = `{ reportingRates(organization: "${organization}", year: ${year}, milestone: "${milestone}", only: MISSING) {
    groups { nodes { key } } } }`;
  const { reportingRates } = await client.read(`LEADER@${organization}`, query);
  return reportingRates.groups.nodes.map(({ key }: { key: string }) => nameOf(key));
}

/** What waits for the city, the longest first; of one kind alone where it is named. */
export async function inbox(kind = 'REPORT, DOSSIER, PROPOSAL'): Promise<string[]> {
  const query = `{ inbox(kind: [${kind}]) { nodes { kind number late dueOn organization { code } report { kind } exemplar { title belowCriterion }
    commendation { form } } } }`;
  const { inbox: page } = await client.read(city.officer, query);
  return page.nodes.map(
    (each: Record<string, unknown> & Record<'organization', { code: string }> & Links) => {
      const { kind, number, late, dueOn, organization, report, exemplar, commendation } = each;
      const what =
        report?.kind ??
        (exemplar ? `${exemplar.title}${exemplar.belowCriterion ? ' (below)' : ''}` : commendation?.form);
      return [
        kind,
        what,
        nameOf(organization.code),
        number,
        dueOn ? `due ${dueOn}${late ? ', late' : ''}` : 'no day',
      ].join(' | ');
    },
  );
}
interface Links {
  report: { kind: string } | null;
  exemplar: { title: string; belowCriterion: boolean } | null;
  commendation: { form: string } | null;
}

/** The frozen figures of a report, every one of them. */
export async function reportOf(id: string) {
  const query = `query ($id: UUID!) { report(id: $id) { status recomputed { matches differences } laterFacts { recorded }
    figures { ${OF_REPORT} listed amendments places { place counts { registered } }
      before { from to ${OF_REPORT} } yearBefore { from to ${OF_REPORT} } since { recorded differences { before after } } } } }`;
  const { report } = await client.read(city.officer, query, { id });
  const { figures, ...rest } = report;
  const beside = (each: (FigureRows & { from: string; to: string }) | null) =>
    each && { period: `${each.from} – ${each.to}`, ...figuresOf(each) };
  return {
    ...rest,
    figures: {
      ...figuresOf(figures),
      ...{ listed: figures.listed, amendments: figures.amendments },
      places: registeredBy('place', figures.places),
      before: beside(figures.before),
      yearBefore: beside(figures.yearBefore),
      since: figures.since && { recorded: figures.since.recorded, differences: figures.since.differences },
    },
  };
}
interface FigureRows extends Counted {
  kinds: object[];
  fields: object[];
  subjects: object[];
  outreach: Row<object>;
  registrations: Row<object>;
  milestones: Row<object>;
  deliveries: Row<{ key: string }>[];
}
const registeredBy = (key: string, rows: object[]) =>
  Object.fromEntries(
    (rows as Row<{ counts: { registered: number } }>[]).map((row) => [
      nameOf(String(row[key])),
      row.counts.registered,
    ]),
  );
const figuresOf = (figures: FigureRows) => ({
  ...counted(figures),
  kinds: registeredBy('kind', figures.kinds),
  fields: registeredBy('field', figures.fields),
  subjects: registeredBy('subject', figures.subjects),
  outreach: told(figures.outreach),
  registrations: told(figures.registrations),
  milestones: told(figures.milestones),
  deliveries: Object.fromEntries(figures.deliveries.map(({ key, ...rest }) => [key, told(rest)])),
});

/** What the level above offers to a campaign. */
export async function offered(commune: typeof west, year: number): Promise<string[]> {
  const query = `{ campaign(id: "${commune.campaign(year)}") { offered { part key change required } } }`;
  const { campaign } = await client.read(commune.board, query);
  return campaign.offered.map(({ part, key, change, required }: Record<string, unknown>) =>
    [part, key, change, ...(required ? ['required'] : [])].join(' '),
  );
}
