/** Communes have codes of five digits, what stands above them shorter ones. */
export const isCommune = (organization: string): boolean => /^\d{5}$/.test(organization);
