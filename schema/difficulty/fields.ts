import { evidence, text, uuid } from '../fields.ts';

export const difficulty = uuid;
export const reason = text(2000);
/** To whom it is passed on: an office or position. */
export const receiver = text(250);
export const answer = text(4000);

/** What is difficult, and what the unit asks for. Offices and positions: never a person's name. */
export const statement = {
  title: text(300),
  detail: text(4000),
  evidence,
};
export const wish = text(2000);
