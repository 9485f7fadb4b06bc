import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  seal: 'Aðeins þú og fagaðilinn ({name}) getið lesið svörin. Þau eru innsigluð áður en þau eru geymd.',
  nobody: 'fagaðilinn',
  choose: 'Veldu',
  scale: 'Frá 0 til 10',
  consent: 'Já, ég samþykki',
  optional: 'valfrjálst',
  left: '{count, plural, one {# stafur} other {# stafir}} eftir',
  submit: 'Senda',
  busy: 'Sendi…',
  later: 'Ég geri það seinna',
}
