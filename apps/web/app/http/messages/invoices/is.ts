import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Aðeins eigandi, mannauðsstjóri eða fjármálastjóri sér reikninga.',
  none_here: 'Hér eru engir reikningar.',
  missing: 'Þessi reikningur er ekki til.',
  paid: 'Þessi reikningur er þegar greiddur.',
  paid_day: 'Greiðsludagurinn er á undan reikningnum eða enn ókominn.',
}
