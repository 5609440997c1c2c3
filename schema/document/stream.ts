import type { DossierSubject } from './vocabulary.ts';

export const dossierStream = ({ kind, id }: { kind: DossierSubject; id: string }) =>
  `dossier-${kind.toLowerCase()}-${id}`;
