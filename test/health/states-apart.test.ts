import { walkStates } from './states.ts';

walkStates(["views' database away"], { apart: true });
