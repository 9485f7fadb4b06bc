import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Mynd',
  label: 'Myndin þín',
  hint: 'PNG, JPEG eða WebP, allt að {megabytesMax} MB. Aðeins þú sérð hana, hvorki vinnuveitandinn né fagaðilarnir þínir.',
  choose: 'Velja mynd',
  tooLarge: 'Myndin er of stór. Hún má vera allt að {megabytesMax} MB.',
  save: 'Nota þessa mynd',
  saving: 'Vista…',
  saved: 'Myndin þín hefur verið vistuð.',
  none: 'Veldu mynd fyrst.',
  remove: 'Fjarlægja myndina',
  removing: 'Fjarlægi…',
  removed: 'Myndin þín hefur verið fjarlægð.',
}
