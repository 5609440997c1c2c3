import { DOSSIER_SUBJECTS, type DossierSubject } from './vocabulary.ts';

export const dossierStream = ({ kind, id }: { kind: DossierSubject; id: string }) =>
  `dossier-${kind.toLowerCase()}-${id}`;

/** Of whom the dossier on such a stream is kept. @throws on any other stream. */
export function dossierSubject(stream: string): { kind: DossierSubject; id: string } {
  const [, word, ...rest] = stream.split('-');
  const kind = DOSSIER_SUBJECTS.find((each) => each.toLowerCase() === word);
  if (!kind) throw new Error(`${stream} is no dossier`);
  return { kind, id: rest.join('-') };
}
