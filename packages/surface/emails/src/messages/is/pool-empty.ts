import type { SameMessages } from '@kara/language'
import type { poolEmpty as english } from '../en/pool-empty.ts'

export const poolEmpty: SameMessages<typeof english> = {
  subject: 'Einingapotturinn þinn er tómur',
  preview: 'Svona verður framhaldið.',
  title: 'Einingapotturinn þinn er tómur',
  what: 'Öllum einingum í pottinum hefur verið úthlutað. Það sem fólk hefur þegar fengið eða bókað heldur sér, en nýjar einingar verða að bíða þar til bætt er í pottinn.',
  action: 'Skoða einingarnar',
  private: 'Við látum þig vita að potturinn sé tómur en aldrei hver bað um einingar.',
  reason: 'Þú færð þetta bréf af því að þú hefur umsjón með einingum miðstöðvar hjá Köru.',
}
