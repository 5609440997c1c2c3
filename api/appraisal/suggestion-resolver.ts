import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { Suggestion } from '../../schema/appraisal/suggestion.ts';
import { Language } from '../refusal.ts';
import { AppraisalSuggestion } from './suggestion-types.ts';

@Resolver(() => AppraisalSuggestion)
export class AppraisalSuggestionResolver {
  @FieldResolver(() => String, { description: 'Why, with the figures (lý do).' })
  reason(@Root() { reason }: Suggestion, @Language() language: 'VI' | 'EN' | null): string {
    return language === 'EN' ? reason.en : reason.vi;
  }
}
