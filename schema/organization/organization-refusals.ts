import { type Refusal, refusal } from '../refusal.ts';
import type { Organization, OrganizationState } from './state.ts';

function organizationMissing(path: string[], code: string): Refusal {
  return refusal(
    'ORGANIZATION_NOT_FOUND',
    undefined,
    path,
    `Không có địa phương mang mã ${code}. Hãy kiểm tra lại mã theo danh mục đơn vị hành chính.`,
    `There is no organization with the code ${code}. Check it against the list of administrative units.`,
  );
}

function organizationEnded(path: string[], name: string): Refusal {
  return refusal(
    'ORGANIZATION_ENDED',
    undefined,
    path,
    `“${name}” đã giải thể hoặc sáp nhập nên không nhận thêm việc mới. Hãy chọn địa phương hiện hành.`,
    `“${name}” has been dissolved or merged and takes nothing new. Choose the organization that stands in its place.`,
  );
}

/** For organizations and units alike. */
export function nameUnchanged(): Refusal {
  return refusal(
    'NOTHING_CHANGED',
    undefined,
    ['name'],
    'Tên mới trùng với tên đang dùng. Hãy nhập tên mới, hoặc bỏ qua nếu không đổi tên.',
    'The new name is the present one. State the new name, or leave it if nothing changes.',
  );
}

/** R-38, for organizations and units alike. */
export function notEnded(path: string[], name: string): Refusal {
  return refusal(
    'NOT_ENDED',
    'R-38',
    path,
    `“${name}” đang hoạt động, không có việc sáp nhập hay giải thể nào để đính chính.`,
    `“${name}” is active; there is no merger or dissolution to correct.`,
  );
}

/** The organization must exist and not have ended. */
export function activeOrganization(
  path: string[],
  code: string,
  state: OrganizationState | undefined,
): Refusal[] {
  if (!state) return [organizationMissing(path, code)];
  return state.active ? [] : [organizationEnded(path, state.name)];
}

export const parentNotAbove = (name: string): Refusal =>
  refusal(
    'PARENT_NOT_ABOVE',
    undefined,
    ['parent'],
    `“${name}” không phải cấp trên trực tiếp của loại địa phương này. Thứ bậc là: cả nước, tỉnh/thành phố, xã/phường/đặc khu; hãy chọn lại cấp trên.`,
    `“${name}” does not stand directly above this kind. The order is country, city or province, commune, ward or special zone; choose the parent again.`,
  );

/** Organizations stand below a city and below the country. */
export const isAboveCommune = ({ kind, name }: Pick<Organization, 'kind' | 'name'>): Refusal[] =>
  kind === 'CITY' || kind === 'COUNTRY' ? [] : [parentNotAbove(name)];
