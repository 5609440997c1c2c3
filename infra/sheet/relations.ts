import type { Package } from './package.ts';
import { readXml } from './xml.ts';

export interface Relation {
  type: string;
  /** Name of the part, from the root of the package. */
  part: string;
}

const MAX_RELATIONS = 10_000;

/** The parts that one part refers to, by the ids that it uses. */
export async function relationsOf(pack: Package, part: string): Promise<Map<string, Relation>> {
  const at = part.lastIndexOf('/');
  const folder = part.slice(0, at + 1);
  const chunks = pack.read(`${folder}_rels/${part.slice(at + 1)}.rels`);
  const found = new Map<string, Relation>();
  if (!chunks) return found;
  await readXml(chunks, {
    open(name, attribute) {
      if (name !== 'Relationship' || found.size >= MAX_RELATIONS) return;
      if (attribute('TargetMode') === 'External') return;
      const target = (attribute('Target') ?? '').replaceAll('\\', '/');
      const path = target.startsWith('/') ? target.slice(1) : resolved(folder + target);
      found.set(attribute('Id') ?? '', { type: attribute('Type') ?? '', part: path });
    },
  });
  return found;
}

/** The part that the package is about; `usual` where it does not say. */
export async function mainPart(pack: Package, usual: string): Promise<string> {
  const relations = await relationsOf(pack, '');
  return [...relations.values()].find(({ type }) => type.endsWith('/officeDocument'))?.part ?? usual;
}

function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
