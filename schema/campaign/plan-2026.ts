import type { z } from 'zod';
import type { campaignCommands } from './commands.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const BOARD = 'Ban Xây dựng Đảng';
const CITY = 'Ban Tuyên giáo và Dân vận Thành ủy';
const UNITS = 'Các cơ quan, đơn vị, cá nhân đăng ký mô hình';

/** The commune's plan of 2026: what `PlanCampaign` needs beside the organization. Every item can be changed later. */
export const plan2026: Omit<z.input<typeof campaignCommands.PlanCampaign.data>, 'organization'> = {
  year: 2026,
  title: 'Kế hoạch thực hiện phong trào thi đua “Dân vận khéo” năm 2026',
  basis: [
    {
      title:
        'Hướng dẫn của Ban Tuyên giáo và Dân vận Thành ủy Hải Phòng về thực hiện phong trào thi đua “Dân vận khéo” năm 2026',
      number: '12-HD/BTGDVTU',
      issuedOn: '2026-01-10',
    },
  ],
  // Plan II.1
  targets: [
    {
      target: 'MODELS',
      title: 'Có ít nhất 05 mô hình “Dân vận khéo” gắn với việc thực hiện nhiệm vụ chính trị của địa phương',
      metric: 'MODELS',
      minimum: 5,
    },
    {
      target: 'NEW_OR_REPLICATED',
      title: 'Trong đó xây dựng mới hoặc nhân rộng ít nhất 01 mô hình “Dân vận khéo”',
      metric: 'NEW_OR_REPLICATED_MODELS',
      minimum: 1,
    },
  ],
  // Plan V; “trước ngày” excludes the day itself.
  milestones: [
    {
      milestone: 'UNIT_REGISTRATION',
      before: '2026-03-05',
      owner: UNITS,
      receiver: BOARD,
      deliverable: 'Đăng ký mô hình “Dân vận khéo” (Phụ lục 01)',
    },
    {
      milestone: 'CITY_REGISTRATION_REPORT',
      before: '2026-03-10',
      owner: BOARD,
      receiver: CITY,
      deliverable: 'Báo cáo và bản tổng hợp đăng ký mô hình “Dân vận khéo” (Phụ lục 01)',
      deliveredBy: ['REGISTRATION_SYNTHESIS'],
    },
    {
      milestone: 'SIX_MONTH_REPORT',
      before: '2026-06-30',
      owner: BOARD,
      receiver: CITY,
      deliverable: 'Báo cáo kết quả thực hiện phong trào 06 tháng đầu năm (Phụ lục 02)',
      deliveredBy: ['SIX_MONTH'],
    },
    {
      milestone: 'APPRAISAL_AND_NOMINATION',
      before: '2026-10-15',
      owner: `${BOARD}, Ban Thường vụ Đảng ủy`,
      receiver: CITY,
      deliverable:
        'Hoàn thành thẩm định, bình xét, công nhận mô hình và giới thiệu điển hình đề nghị công nhận, biểu dương cấp thành phố',
    },
    {
      milestone: 'MOVEMENT_REPORT',
      before: '2026-11-25',
      owner: BOARD,
      receiver: `Thường trực, Ban Thường vụ Đảng ủy; ${CITY}`,
      deliverable: 'Báo cáo kết quả phong trào và báo cáo đánh giá kết quả thực hiện chỉ tiêu về mô hình',
      deliveredBy: ['MOVEMENT', 'TARGET_EVALUATION'],
    },
    {
      milestone: 'ANNUAL_REPORT',
      before: '2026-11-30',
      owner: BOARD,
      receiver: CITY,
      deliverable: 'Báo cáo năm về kết quả thực hiện phong trào (Phụ lục 02)',
      deliveredBy: ['ANNUAL'],
    },
    {
      milestone: 'UNIT_REVIEW_LIST',
      before: '2026-11-30',
      owner: UNITS,
      receiver: BOARD,
      deliverable: 'Danh sách mô hình sau rà soát và đăng ký (Phụ lục 02)',
      deliveredBy: ['UNIT_LIST'],
    },
  ],
  settings: DEFAULT_SETTINGS,
};
