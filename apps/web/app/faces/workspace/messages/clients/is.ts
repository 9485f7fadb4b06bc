import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Skjólstæðingar',
  description: 'Allir sem hafa bókað hjá þér eða samþykkt boð, úr öllum miðstöðvum og utan þeirra.',
  name: 'Skjólstæðingur',
  next: 'Næsti tími',
  last: 'Síðasti tími',
  sessions: 'Tímar',
  since: 'Frá',
  nothingNext: 'Enginn bókaður',
  nothingYet: 'Enginn enn',
  nobody: 'Lokaður aðgangur',
  none: 'Engir skjólstæðingar enn',
  noneText:
    'Sá sem bókar hjá þér í fyrsta sinn birtist hér. Athugaðu á meðan hvort lausu tímarnir séu réttir.',
  toHours: 'Opna lausa tíma',
}
