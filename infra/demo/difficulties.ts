import { addDays, type CivilDate } from '../../schema/civil-date.ts';
import { boardOf } from './people.ts';
import type { Life } from './played-life.ts';
import type { Scene } from './scene.ts';

const RAISED = [
  {
    title: 'Thiếu kinh phí mua vật liệu đợt hai',
    detail: 'Nhân dân đã góp đủ ngày công, còn thiếu xi măng cho đoạn cuối.',
    wish: 'Đề nghị UBND xã hỗ trợ vật liệu từ nguồn xã hội hoá.',
  },
  {
    title: 'Một số hộ chưa đồng thuận',
    detail: 'Ba hộ ở cuối tuyến còn băn khoăn về mốc giới.',
    wish: 'Đề nghị Mặt trận và địa chính xã cùng đối thoại với các hộ.',
  },
  {
    title: 'Chưa có mẫu hồ sơ thống nhất',
    detail: 'Các tổ ghi danh sách đóng góp theo nhiều mẫu khác nhau.',
    wish: 'Đề nghị Ban Xây dựng Đảng ban hành mẫu chung.',
  },
] as const;

/** How far it gets. */
export type Progress = 'raised' | 'forwarded' | 'answered' | 'closed';

export function raise(scene: Scene, life: Life, day: CivilDate, upTo: Progress, at = 0): void {
  const { chain, commune } = scene;
  const board = boardOf(commune);
  const difficulty = scene.id(`difficulty/${life.id}`);
  chain.add(scene.on(day), life.officer, 'RaiseDifficulty', {
    difficulty,
    campaign: scene.campaign,
    unit: life.unit.id,
    model: life.id,
    ...RAISED[at % RAISED.length],
    evidence: [],
  });
  if (upTo === 'raised') return;
  const to = 'Thường trực Đảng uỷ; UBND xã';
  chain.add(scene.on(addDays(day, 3)), board, 'ForwardDifficulty', {
    difficulty,
    to,
    note: 'Xin ý kiến chỉ đạo.',
  });
  if (upTo === 'forwarded') return;
  const answer =
    'Thường trực Đảng uỷ thống nhất; giao cơ quan chuyên môn phối hợp đơn vị thực hiện trong tháng.';
  chain.add(scene.on(addDays(day, 11)), board, 'AnswerDifficulty', { difficulty, answer });
  if (upTo === 'answered') return;
  const note = 'Đã được giải quyết; mô hình tiếp tục đúng kế hoạch.';
  chain.add(scene.on(addDays(day, 20)), life.officer, 'CloseDifficulty', { difficulty, note });
}
