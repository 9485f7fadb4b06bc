import { SaveProfileInput } from '@kara/directory/contracts'
import { invalid } from '@kara/kernel'
import { z } from 'zod'
import { educationOf, type InBothLanguages } from './education-lines.ts'

// Education is written one per line in each language.
export const ProfileForm = SaveProfileInput.omit({ education: true }).extend({
  educationEn: z.string().max(2500).default(''),
  educationIs: z.string().max(2500).default(''),
})

/** Education paired by line. @throws `web.education_uneven` with its sentence, when one language has more. */
export function pairedEducation(en: string, is: string, sentence: string): InBothLanguages[] {
  const education = educationOf(en, is)
  if (education) return education
  const fields = { educationIs: ['web.education_uneven'] }
  throw invalid('web.education_uneven', sentence, { fields })
}
