import { describe } from 'vitest';
import { installationFor, mayMount, walkStates } from './states.ts';

describe.runIf(mayMount())('on a disk of its own', () => {
  walkStates(installationFor({ megabytes: 220, diskLow: 80 * 1024 * 1024 }), ['disk full', 'disk low']);
});
