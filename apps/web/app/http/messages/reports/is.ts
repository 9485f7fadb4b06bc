import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Hlutverk þitt nær ekki til skýrslna.',
  floor_not_allowed: 'Hlutverk þitt ræður ekki hve margir þurfa að standa að baki hverri tölu.',
  only_the_job: 'Aðeins mánaðarlega verkið telur.',
}
