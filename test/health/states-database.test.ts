import { walkStates } from './states.ts';

walkStates(['database away', 'database frozen']);
