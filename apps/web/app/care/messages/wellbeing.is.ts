import type { SameMessages } from '@kara/language'
import type { en } from './wellbeing.en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Líðan samkvæmt WHO-5',
  lead: 'Frá 0, sem er verst, upp í 100, sem er best sem hægt er að segja um tvær vikur.',
  day: 'Dagur',
  score: 'Stig',
}
