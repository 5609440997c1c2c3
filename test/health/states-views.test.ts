import { VAULT_KEYS, walkStates } from './states.ts';

walkStates(['lagging', 'rotation owed', 'foreign log', 'degraded view'], { vaultKey: VAULT_KEYS });
