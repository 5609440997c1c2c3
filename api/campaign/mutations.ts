import { campaignCommands } from '../../schema/campaign/commands.ts';
import { commandMutations } from '../command.ts';
import * as inputs from './inputs.ts';
import { CampaignPayload } from './types.ts';

export const CampaignMutations = commandMutations(
  campaignCommands,
  {
    PlanCampaign: [inputs.PlanCampaignInput, 'Lay down the plan of a year (ban hành kế hoạch năm).'],
    PlanCampaignFromEarlier: [
      inputs.PlanCampaignFromEarlierInput,
      'Plan a year from an earlier one (lập kế hoạch từ kế hoạch năm trước).',
    ],
    PlanCampaignFromAbove: [
      inputs.PlanCampaignFromAboveInput,
      'Plan a year from the campaign of the level above (lập kế hoạch từ kế hoạch cấp trên, R-43).',
    ],
    TakeCampaignOffer: [
      inputs.TakeCampaignOfferInput,
      'Take over what the campaign above offers (tiếp nhận nội dung cấp trên, R-43).',
    ],
    DeclineCampaignOffer: [
      inputs.DeclineCampaignOfferInput,
      'Keep what stands, with a reason, where it asks for no less (không tiếp nhận nội dung cấp trên, R-43).',
    ],
    WithdrawCampaignOpening: [
      inputs.WithdrawCampaignOpeningInput,
      'Take back the first opening, while nothing was entered for the campaign: it is a plan again (rút phát động nhầm, R-38).',
    ],
    CancelCampaign: [
      inputs.CancelCampaignInput,
      'Take back a plan before it is opened; the year can be planned anew (hủy kế hoạch, R-38).',
    ],
    OpenCampaign: [inputs.OpenCampaignInput, 'Open a planned campaign (mở kế hoạch).'],
    CloseCampaign: [inputs.CloseCampaignInput, 'Close a campaign (kết thúc kế hoạch).'],
    SetCampaignTarget: [inputs.SetCampaignTargetInput, 'Add or change a target (đặt chỉ tiêu).'],
    RemoveCampaignTarget: [inputs.RemoveCampaignTargetInput, 'Remove a target (bỏ chỉ tiêu).'],
    SetCampaignMilestone: [
      inputs.SetCampaignMilestoneInput,
      'Add or change a milestone (đặt mốc thời gian).',
    ],
    RemoveCampaignMilestone: [inputs.RemoveCampaignMilestoneInput, 'Remove a milestone (bỏ mốc thời gian).'],
    DeliverCampaignMilestone: [
      inputs.DeliverCampaignMilestoneInput,
      'Record that a milestone’s deliverable was handed in, where the system does not hold it (nộp sản phẩm của mốc, R-32).',
    ],
    CorrectMilestoneDelivery: [
      inputs.CorrectMilestoneDeliveryInput,
      'Correct the day or paper of a delivery (đính chính mốc đã hoàn thành, R-38).',
    ],
    WithdrawMilestoneDelivery: [
      inputs.WithdrawMilestoneDeliveryInput,
      'Withdraw a delivery that was recorded by mistake: the milestone is owed as before (rút ghi nhận hoàn thành mốc, R-38).',
    ],
    DeclineCityNomination: [
      inputs.DeclineCityNominationInput,
      'Record the decision to nominate nobody to the city (không đề nghị điển hình cấp thành phố, R-32).',
    ],
    ReopenCityNomination: [
      inputs.ReopenCityNominationInput,
      'Undo the decision to nominate nobody (hủy việc không đề nghị, R-38).',
    ],
    ChangeCampaignSettings: [
      inputs.ChangeCampaignSettingsInput,
      'Change settings of a campaign (thay đổi thiết lập).',
    ],
  },
  CampaignPayload,
);
