import type { PlannedLetter } from '../../rules/planned-letter.ts'
import { accountLetters } from './account-letters.ts'
import { adminLetters } from './admin-letters.ts'
import { billLetters } from './bill-letters.ts'
import { careLetters } from './care-letters.ts'
import { clinicLetters } from './clinic-letters.ts'
import { creditLetters } from './credit-letters.ts'
import { privateClientLetters } from './private-client-letters.ts'
import { professionalLetters } from './professional-letters.ts'
import { proposalLetters } from './proposal-letters.ts'
import { sessionLetters } from './session-letters.ts'
import { signInLetters } from './sign-in-letters.ts'
import { staffLetters } from './staff-letters.ts'

/** Every kind of planned notice, with the letter it becomes. */
export const plannedLetters: readonly PlannedLetter[] = [
  ...accountLetters,
  ...adminLetters,
  ...billLetters,
  ...careLetters,
  ...creditLetters,
  ...clinicLetters,
  ...privateClientLetters,
  ...professionalLetters,
  ...proposalLetters,
  ...sessionLetters,
  ...signInLetters,
  ...staffLetters,
]
