export const organizationStream = (code: string) => `organization-${code}`;
export const unitStream = (unit: string) => `unit-${unit}`;
