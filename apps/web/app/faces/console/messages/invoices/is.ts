import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Ógreiddir reikningar',
  description: 'Það sem fyrirtæki hafa ekki greitt, elsti eindagi fyrst.',
  back: 'Greiðslur',
  number: 'Númer',
  company: 'Fyrirtæki',
  issued: 'Útgefinn',
  amount: 'Upphæð',
  poNumber: 'Pöntunarnúmer',
  due: 'Eindagi',
  overdue: 'Eindagi liðinn {day}',
  none: 'Ekkert er ógreitt',
  noneWhy: 'Allir reikningar eru greiddir.',
  transfer: 'Skrá millifærslu',
  transferWhat: 'Eins og hún stendur á bankayfirlitinu. Skráningin verður ekki tekin aftur.',
  invoice: 'Reikningur',
  paidOn: 'Greitt þann',
  reference: 'Skýring í banka',
  submit: 'Skrá greiðsluna',
  busy: 'Vista…',
  done: 'Greiðslan er skráð.',
}
