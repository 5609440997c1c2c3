import { afterAll, beforeAll, describe } from 'vitest';
import { begin, end } from './two-years/cast.ts';
import { cityPlan } from './two-years/city-plan.ts';
import { firstRegistrations } from './two-years/first-registrations.ts';
import { halfYear } from './two-years/half-year.ts';
import { merger } from './two-years/merger.ts';
import { recognising } from './two-years/recognition.ts';
import { secondYear } from './two-years/second-year.ts';
import { yearEnd } from './two-years/year-end.ts';

// Two years of a city and two of its communes, through GraphQL alone. Every figure is counted by hand from the story, which
// goes on from chapter to chapter.
beforeAll(begin);
afterAll(end);

describe('a city’s plan is passed down', cityPlan);
describe('units register', firstRegistrations);
describe('models run, and two units become one', merger);
describe('the six-month reports', halfYear);
describe('appraisal, recognition, a nomination', recognising);
describe('the annual reports', yearEnd);
describe('the second year', secondYear);
