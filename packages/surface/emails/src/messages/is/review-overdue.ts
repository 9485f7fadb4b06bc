import type { SameMessages } from '@kara/language'
import type { reviewOverdue as english } from '../en/review-overdue.ts'

export const reviewOverdue: SameMessages<typeof english> = {
  subject: 'Fagaðili bíður eftir svari frá þér',
  preview: 'Tveir sólarhringar eru liðnir.',
  what: '{name} skráði gögn fyrir meira en 48 klukkustundum og enginn hefur svarað. Lofað var svari innan 48 klukkustunda.',
  todo: 'Staðfestu eða hafnaðu hverju gagni, taktu afstöðu til umsóknarinnar eða spurðu um það sem vantar. Spurning stöðvar klukkuna.',
  action: 'Skoða gögnin',
  reason: 'Þú færð þetta bréf af því að þú starfar í þjónustuveri Köru.',
}
