import type { WellbeingMeasure } from '@kara/notes/contracts'
import { homePaths } from '../paths.ts'

/** The questions in their order, what can be answered to each, from where on a score is heavy, and where it is asked. */
export const measures = {
  who5: {
    questions: ['spirits', 'calm', 'active', 'rested', 'interested'],
    choices: [
      { value: '5', word: 'always' },
      { value: '4', word: 'mostly' },
      { value: '3', word: 'overHalf' },
      { value: '2', word: 'underHalf' },
      { value: '1', word: 'sometimes' },
      { value: '0', word: 'never' },
    ],
    // At 50 and below WHO-5 speaks of low spirits.
    isHeavy: (score: number) => score <= 50,
    path: homePaths.wellbeing,
    other: 'gad7',
  },
  gad7: {
    questions: ['nervous', 'control', 'tooMuch', 'relaxing', 'restless', 'annoyed', 'afraid'],
    choices: [
      { value: '0', word: 'notAtAll' },
      { value: '1', word: 'someDays' },
      { value: '2', word: 'mostDays' },
      { value: '3', word: 'everyDay' },
    ],
    // From 10 on GAD-7 speaks of moderate anxiety (Spitzer et al. 2006).
    isHeavy: (score: number) => score >= 10,
    path: homePaths.worries,
    other: 'who5',
  },
} as const satisfies Record<WellbeingMeasure, object>

/** Which measure an address asks for; null: none that there is. */
export function measureOf(segment: string | undefined): WellbeingMeasure | null {
  if (segment === undefined) return 'who5'
  return segment === 'worries' ? 'gad7' : null
}
