import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  about: 'Svona vinn ég',
  education: 'Menntun og leyfi',
  topics: 'Efni',
  languages: 'Tungumál',
}
