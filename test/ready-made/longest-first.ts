import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files and folders whose tests wait for processes, the longest first; a fresh clone has no durations to go by. */
const LONG = [
  'browser/',
  'projections/projector.long.test.ts',
  'crash/',
  'api/away.long.test.ts',
  'setup/',
  'torture/',
  'health/',
  'backup/',
  'verify/',
  'projector/',
  'projections/',
  'store/patience.long.test.ts',
  'eventstore/',
  'vault/',
  'store/',
  'api/',
  'scenario/',
];

const rank = (moduleId: string) => {
  const at = LONG.findIndex((path) => moduleId.includes(`/test/${path}`));
  return at < 0 ? LONG.length : at;
};

/** So that no long file is begun when there is nothing left to run beside it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => rank(a.moduleId) - rank(b.moduleId));
  }
}
