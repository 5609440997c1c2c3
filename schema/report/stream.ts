export const reportStream = (report: string) => `report-${report}`;
