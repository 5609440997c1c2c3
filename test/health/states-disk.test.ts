import { walkStates } from './states.ts';

walkStates(['disk full', 'disk low'], { megabytes: 220, diskLow: 80 * 1024 * 1024 });
