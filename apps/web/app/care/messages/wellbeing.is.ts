import type { SameMessages } from '@kara/language'
import type { en } from './wellbeing.en.ts'

export const is: SameMessages<typeof en> = {
  who5: {
    title: 'Líðan (WHO-5)',
    lead: 'Frá 0, sem er verst, upp í 100, sem er best sem hægt er að segja um tvær vikur.',
  },
  gad7: {
    title: 'Áhyggjur (GAD-7)',
    lead: 'Frá 0, engar áhyggjur, upp í 21, sem er mest. Færri stig eru betri.',
  },
  day: 'Dagur',
  score: 'Stig',
}
