import { COMMUNES, SAMPLE_ORGANIZATION } from '../../../infra/system-data.ts';
import { startWorld, type World } from '../../api/world.ts';
import { type Client, clientOf } from '../commune.ts';

// Who takes part in the two years: the city, two of its communes that have nothing of their own yet, and their units.
const [EAST, WEST] = COMMUNES.filter((code) => code !== SAMPLE_ORGANIZATION) as [string, string];
const id = () => crypto.randomUUID() as string;

const peopleOf = (commune: string) => ({
  commune,
  board: `BOARD_OFFICER@${commune}`,
  signatory: `COMMITTEE_SIGNATORY@${commune}`,
  leader: `LEADER@${commune}`,
  panel: (name: string) => `PANEL_MEMBER@${commune}#${name}`,
  committee: (name: string) => `COMMITTEE_MEMBER@${commune}#${name}`,
  account: (name: string) => `dev:${name}@${commune}`,
  officer: (unit: string) => `UNIT_OFFICER@${commune}/${unit}`,
  campaign: (year: number) => `${commune}-${year}`,
});
export const CITY = '31';
export const city = { officer: `CITY_OFFICER@${CITY}`, leader: `LEADER@${CITY}` };
export const east = peopleOf(EAST);
export const west = peopleOf(WEST);

/** Thôn 2 is merged into thôn 1 in May of the first year. */
export const units = { thon1: id(), thon2: id(), women: id(), cell: id(), police: id() };
export const thon1 = east.officer(units.thon1);
export const thon2 = east.officer(units.thon2);
export const women = east.officer(units.women);
export const cell = west.officer(units.cell);
export const police = west.officer(units.police);

/** In charge of the road in the plan of its model, and a member of the panel. */
export const thuy = id();

export const models = { road: id(), well: id(), waste: id(), guard: id(), books: id() };
/** Those that go on with them in the second year. */
export const continued = { road: id(), well: id(), waste: id(), guard: id() };

const names = new Map<string, string>([
  ...Object.entries({ ...units, ...models }).map(([name, key]) => [key, name] as const),
  ...Object.entries(continued).map(([name, key]) => [key, `${name} 2027`] as const),
  [EAST, 'east'],
  [WEST, 'west'],
  [SAMPLE_ORGANIZATION, 'sample'],
]);
/** What the story calls it. */
export const nameOf = (key: string): string => names.get(key) ?? key;

export let client: Client;
let world: World | undefined;
export async function begin(): Promise<void> {
  world = await startWorld();
  client = clientOf(world);
}
export const end = async (): Promise<void> => world?.stop();
