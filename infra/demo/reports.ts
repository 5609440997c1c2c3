import { addDays, type CivilDate } from '../../schema/civil-date.ts';
import type { Actor } from '../../schema/event.ts';
import { boardOf, cityOfficer } from './people.ts';
import type { Scene } from './scene.ts';

export interface ReportOptions {
  kind: 'REGISTRATION_SYNTHESIS' | 'SIX_MONTH' | 'UNIT_LIST';
  number: string;
  drafted: CivilDate;
  submitted: CivilDate;
  /** Another version of the same report. */
  version?: number;
  /** A unit's list: by its officer, to the Board. */
  unit?: { id: string; officer: Actor };
}

const SECTIONS = {
  leadership:
    'Đảng uỷ ban hành kế hoạch, giao chỉ tiêu cho từng chi bộ, đơn vị; hằng tháng nghe báo cáo tiến độ.',
  results: 'Các mô hình đã đăng ký được triển khai đúng kế hoạch; kết quả chi tiết theo các biểu kèm theo.',
  assessment: {
    strengths: 'Nhân dân đồng tình hưởng ứng, nhiều cách làm sáng tạo.',
    weaknesses: 'Một số đơn vị cập nhật tiến độ và lưu hồ sơ còn chậm.',
    causes: 'Cán bộ kiêm nhiệm nhiều việc, mới sắp xếp tổ chức bộ máy.',
    lessons: 'Công khai, bàn bạc với dân từ đầu; cán bộ, đảng viên làm trước.',
  },
  tasks: 'Tiếp tục kiểm tra, khắc phục hạn chế; chuẩn bị thẩm định, bình xét, biểu dương.',
};

/** R-36: drafted, written, reviewed and submitted; its figures are those of that moment. */
export function report(scene: Scene, o: ReportOptions): string {
  const { chain, commune, campaign } = scene;
  const writer = o.unit?.officer ?? boardOf(commune);
  const named = (version: number) =>
    scene.id(`report/${o.kind}${o.unit ? `/${o.unit.id}` : ''}${version > 1 ? `/${version}` : ''}`);
  const version = o.version ?? 1;
  const id = named(version);
  const [drafted, submitted] = [scene.on(o.drafted), scene.on(o.submitted)];
  chain.add(drafted, writer, 'DraftReport', {
    report: id,
    campaign,
    kind: o.kind,
    ...(o.unit ? { unit: o.unit.id } : {}),
    ...(version > 1 ? { replaces: named(version - 1) } : {}),
  });
  if (o.kind === 'SIX_MONTH') chain.add(drafted, writer, 'WriteReport', { report: id, sections: SECTIONS });
  chain.add(submitted, writer, 'ReviewReport', { report: id });
  const signatory = o.unit ? 'Bí thư chi bộ, thủ trưởng đơn vị' : 'T/M Ban Thường vụ, Phó Bí thư Thường trực';
  // Figures of everything recorded before, anywhere: they can be computed again from the log.
  const sent = { report: id, number: o.number, signatory };
  chain.add(submitted, writer, 'SubmitReport', sent, { waits: 'ALL' });
  return id;
}

export function acknowledge(scene: Scene, receiver: Actor, id: string, day: CivilDate): void {
  scene.chain.add(scene.on(day), receiver, 'AcknowledgeReport', { report: id });
}

export function giveBack(scene: Scene, receiver: Actor, id: string, day: CivilDate, reason: string): void {
  scene.chain.add(scene.on(day), receiver, 'ReturnReport', { report: id, reasons: [reason] });
}

/** The six-month report as most communes send it; the city has read it some days later. */
export function sixMonth(scene: Scene, city: string, submitted: CivilDate): void {
  const drafted = addDays(submitted, -7);
  const id = report(scene, { kind: 'SIX_MONTH', number: '36-BC/ĐU', drafted, submitted });
  acknowledge(scene, cityOfficer(city), id, addDays(submitted, 4));
}
