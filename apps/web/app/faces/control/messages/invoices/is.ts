import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Reikningar og yfirlit',
  description:
    'Það sem fyrirtækið keypti, skuldar og hefur greitt. Hver reikningur er skjal sem breytist ekki.',
  back: 'Einingar',
  invoices: 'Reikningar',
  number: 'Númer',
  issued: 'Útgefinn',
  credits: 'Einingar',
  poNumber: 'Pöntunarnúmer',
  amount: 'Upphæð',
  due: 'Eindagi',
  stateHead: 'Staða',
  state: { open: 'Ógreiddur', overdue: 'Kominn fram yfir eindaga', paid: 'Greiddur' },
  none: 'Engir reikningar enn',
  noneWhy: 'Reikningur fylgir hverjum kaupum, augnabliki eftir að einingarnar koma í pottinn.',
  details: 'Reikningsupplýsingar',
  legalName: 'Skráð heiti',
  registrationNumber: 'Kennitala',
  taxNumber: 'VSK-númer',
  address: 'Heimilisfang',
  noDetails: 'Þar til annað er skráð eru reikningar stílaðir á heiti fyrirtækisins eitt.',
  add: 'Bæta við upplýsingum',
  change: 'Breyta',
  years: 'Ár',
  statement: 'Yfirlit {year}',
  month: 'Mánuður',
  count: 'Reikningar',
  invoiced: 'Reikningsfært',
  paid: 'Greitt',
  owed: 'Ógreitt í lok',
  total: 'Allt árið {year}',
  privacyTitle: 'Það sem er ekki hér',
  privacy:
    'Reikningar og yfirlit telja það sem fyrirtækið kaupir. Hver notar einingar, í hvað og hjá hverjum kemur þar hvergi fram.',
}
