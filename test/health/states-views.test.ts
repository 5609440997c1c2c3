import { walkStates } from './states.ts';

walkStates(['lagging', 'foreign log', 'degraded view']);
