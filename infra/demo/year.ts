import { cityCampaign, publicPage } from './campaign.ts';
import { type Commune, fullYears, lightYear } from './commune.ts';
import { merger, underSuccessor } from './merger.ts';
import { answerOf, changeOfCity } from './passed-down.ts';
import { firstYear, plainAutumn } from './plain-years.ts';
import { sampleAutumn } from './sample-autumn.ts';
import { fullReports, lightReports } from './spring.ts';
import type { Chain, Step } from './step.ts';

/** The played year ends here; the demo's clock goes on from this instant. */
export const DEMO_NOW = '2026-11-20T02:00:00.000Z';

/** Communes beside the sample one whose whole movement is played. */
const NEARLY_FULL = 5;

/**
 * The year 2026 of a city, and of some communes the year before, as commands in the order of time: the sample commune
 * in full, some nearly so, and a light year for every other one.
 */
export function yearOf(city: string, sample: string, communes: string[]): Step[] {
  const others = communes.filter((commune) => commune !== sample);
  const full = [sample, ...others.slice(0, NEARLY_FULL)];
  const chains = [
    cityCampaign(city),
    changeOfCity(city),
    ...[sample, ...others].map((code, index) => answerOf(code, index, city)),
    ...full.flatMap((code, index) => {
      const commune = fullYears(code, index, { sample: code === sample, city });
      const turns = code === sample ? sampleTurns(commune, city) : [plainAutumn(commune, index, city)];
      return [...chainsOf(commune), firstYear(commune), fullReports(commune, index, city), ...turns];
    }),
    ...others.slice(NEARLY_FULL).flatMap((code, index) => {
      const commune = lightYear(code, index, city);
      return [...chainsOf(commune), lightReports(commune, index, city)];
    }),
  ];
  const steps = chains.flatMap((chain) => chain.steps);
  return underSuccessor(steps, sample)
    .filter(({ at }) => at <= DEMO_NOW)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

const sampleTurns = (commune: Commune, city: string): Chain[] => [
  sampleAutumn(commune, city),
  publicPage(commune.code),
  merger(commune),
];

const chainsOf = ({ frame, earlier, lives }: Commune): Chain[] => [
  ...frame,
  ...earlier.map(({ chain }) => chain),
  ...lives.map(({ chain }) => chain),
];
