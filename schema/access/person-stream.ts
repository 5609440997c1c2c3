export const personStream = (person: string) => `person-${person}`;
