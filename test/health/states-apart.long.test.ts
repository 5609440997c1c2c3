import { installationFor, walkStates } from './states.ts';

walkStates(installationFor({ apart: true }), ["views' database away"]);
