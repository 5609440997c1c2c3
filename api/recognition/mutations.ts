import { recognitionCommands } from '../../schema/recognition/decision-commands.ts';
import { exemplarCommands } from '../../schema/recognition/exemplar-commands.ts';
import { selectionCommands } from '../../schema/recognition/selection-commands.ts';
import { commandMutations } from '../command.ts';
import * as decisions from './decision-inputs.ts';
import { RecognitionDecisionPayload } from './decision-types.ts';
import * as exemplars from './exemplar-inputs.ts';
import { ExemplarPayload } from './exemplar-types.ts';
import * as selections from './selection-inputs.ts';
import { SelectionPayload } from './selection-types.ts';

export const RecognitionDecisionMutations = commandMutations(
  recognitionCommands,
  {
    IssueRecognitionDecision: [
      decisions.IssueRecognitionDecisionInput,
      'Issue a decision that recognises appraised models (ban hành quyết định công nhận, R-23).',
    ],
    RevokeRecognition: [
      decisions.RevokeRecognitionInput,
      'Revoke the recognition of some or all models of a decision (hủy công nhận, R-24).',
    ],
    ReinstateRecognition: [
      decisions.ReinstateRecognitionInput,
      'Take back a revocation that was a mistake (khôi phục công nhận hủy nhầm, R-38).',
    ],
    CorrectRecognitionDecision: [
      decisions.CorrectRecognitionDecisionInput,
      'State number, date or signatory of a decision rightly (đính chính quyết định, R-38).',
    ],
  },
  RecognitionDecisionPayload,
);

export const SelectionMutations = commandMutations(
  selectionCommands,
  {
    OpenSelection: [
      selections.OpenSelectionInput,
      'Open a vote of the whole committee on the most exemplary models (mở bình xét, R-25).',
    ],
    RecuseFromSelection: [
      selections.RecuseFromSelectionInput,
      'Declare an interest in a candidate (khai có liên quan, R-18, R-25).',
    ],
    WithdrawSelectionRecusal: [
      selections.WithdrawSelectionRecusalInput,
      'Take back an interest declared by mistake while the vote is open; a ballot counts as it was cast (rút khai có liên quan, R-38).',
    ],
    CastSelectionBallot: [
      selections.CastSelectionBallotInput,
      'Vote, or vote otherwise than before (bỏ phiếu, R-25).',
    ],
    CancelSelection: [
      selections.CancelSelectionInput,
      'Cancel a selection that was opened or closed by mistake, while nobody is nominated for what it chose (hủy cuộc bình xét, R-38).',
    ],
    CloseSelection: [
      selections.CloseSelectionInput,
      'Close the vote and count it; a tie is voted on again (kết thúc bình xét, R-25).',
    ],
  },
  SelectionPayload,
);

export const ExemplarMutations = commandMutations(
  exemplarCommands,
  {
    NominateExemplar: [
      exemplars.NominateExemplarInput,
      'Nominate a collective or an individual to the city (đề nghị công nhận điển hình, R-26).',
    ],
    ConfirmExemplarRating: [
      exemplars.ConfirmExemplarRatingInput,
      'Confirm a provisional rating of the unit (xác nhận xếp loại, R-26).',
    ],
    CorrectExemplarRating: [
      exemplars.CorrectExemplarRatingInput,
      'Correct a rating that was confirmed by a slip (đính chính xếp loại, R-38).',
    ],
    FileExemplarDocument: [
      exemplars.FileExemplarDocumentInput,
      'File a paper of the dossier, in the place of the one before (bổ sung hồ sơ, R-28).',
    ],
    ConfirmAchievementReport: [
      exemplars.ConfirmAchievementReportInput,
      'Confirm the achievement report as filed (xác nhận báo cáo thành tích, R-28).',
    ],
    SendExemplarDossier: [
      exemplars.SendExemplarDossierInput,
      'Send the complete dossier to the city (gửi hồ sơ về thành phố, R-28).',
    ],
    RecordCityOutcome: [
      exemplars.RecordCityOutcomeInput,
      'Record what the city decided (ghi nhận kết quả của thành phố, R-29).',
    ],
    CorrectCityOutcome: [
      exemplars.CorrectCityOutcomeInput,
      'State what the city decided rightly (đính chính kết quả của thành phố, R-38).',
    ],
    WithdrawExemplar: [exemplars.WithdrawExemplarInput, 'Withdraw a nomination (rút đề nghị, R-26).'],
  },
  ExemplarPayload,
);
