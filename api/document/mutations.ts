import { dossierCommands } from '../../schema/document/commands.ts';
import { commandMutations } from '../command.ts';
import { FileDocumentInput, WithdrawDocumentInput } from './inputs.ts';
import { DossierPayload } from './types.ts';

export const DossierMutations = commandMutations(
  dossierCommands,
  {
    FileDocument: [
      FileDocumentInput,
      'File a paper whose content was uploaded by `POST /documents` (lưu văn bản vào hồ sơ, R-22).',
    ],
    WithdrawDocument: [
      WithdrawDocumentInput,
      'Take a paper out of a dossier; it stays in history (rút văn bản khỏi hồ sơ, R-38).',
    ],
  },
  DossierPayload,
);
