import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Reikningsupplýsingar',
  description: 'Eins og fyrirtækið á að standa á reikningum héðan í frá. Útgefnir reikningar breytast ekki.',
  back: 'Reikningar',
  legalName: 'Skráð heiti',
  registrationNumber: 'Kennitala',
  taxNumber: 'VSK-númer',
  address: 'Heimilisfang',
  poNumber: 'Venjulegt pöntunarnúmer',
  poNumberHint: 'Fer á reikninga þegar kaupin hafa ekki eigið númer.',
  optional: 'valfrjálst',
  submit: 'Vista',
  busy: 'Vista…',
  saved: 'Reikningsupplýsingarnar eru vistaðar.',
}
