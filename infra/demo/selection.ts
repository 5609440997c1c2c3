import type { CivilDate } from '../../schema/civil-date.ts';
import type { Actor } from '../../schema/event.ts';
import { boardOf, COMMITTEE_TITLES, committeeMember } from './people.ts';
import type { Life } from './played-life.ts';
import type { Scene } from './scene.ts';
import type { StepOptions } from './step.ts';

export interface Selection {
  scene: Scene;
  selection: string;
  held: CivilDate;
  committee: Actor[];
}

interface Opening {
  name: string;
  held: CivilDate;
  seats: number;
  size: number;
  /** Of the members, in the order of their titles. */
  units: readonly (string | undefined)[];
  candidates: readonly Life[];
  revoteOf?: Selection;
}

/** */
export function openSelection(scene: Scene, o: Opening): Selection {
  const selection = scene.id(o.name);
  const committee = Array.from({ length: o.size }, (_, index) => committeeMember(scene.commune, index + 1));
  scene.chain.add(scene.on(o.held), boardOf(scene.commune), 'OpenSelection', {
    selection,
    campaign: scene.campaign,
    title: `Bình xét mô hình tiêu biểu nhất năm ${scene.year}${o.revoteOf ? ' (bỏ phiếu lại)' : ''}`,
    seats: o.seats,
    committee: committee.map(({ account }, index) => ({
      account,
      title: COMMITTEE_TITLES[index],
      ...(o.units[index] ? { unit: o.units[index] } : {}),
    })),
    candidates: o.candidates.map(({ id }) => id),
    ...(o.revoteOf ? { revoteOf: o.revoteOf.selection } : {}),
  });
  return { scene, selection, held: o.held, committee };
}

export function recuse(it: Selection, member: number, { id: model }: Life, reason: string): void {
  const { scene, selection, held, committee } = it;
  const actor = committee[member - 1] as Actor;
  scene.chain.add(scene.on(held), actor, 'RecuseFromSelection', { selection, model, reason });
}

/** `choices` of the members, in their order; an empty one is a ballot for nobody. */
export function voteFor(it: Selection, choices: readonly (readonly Life[])[]): void {
  for (const [index, models] of choices.entries()) choose(it, index + 1, models);
}

export function choose(it: Selection, member: number, chosen: readonly Life[], o: StepOptions = {}): void {
  const { scene, selection, held, committee } = it;
  const models = chosen.map(({ id }) => id);
  scene.chain.add(
    scene.on(held),
    committee[member - 1] as Actor,
    'CastSelectionBallot',
    { selection, models },
    o,
  );
}

export function closeSelection({ scene, selection, held }: Selection): void {
  scene.chain.add(scene.on(held), boardOf(scene.commune), 'CloseSelection', { selection });
}
