import type { SameMessages } from '@kara/language'
import type { intakeDue as english } from '../en/intake-due.ts'

export const intakeDue: SameMessages<typeof english> = {
  subject: 'Nokkrar spurningar bíða, til {when}',
  preview: 'Það tekur fáeinar mínútur að svara.',
  title: 'Nokkrar spurningar bíða',
  what: '{name} biður þig að svara þeim í síðasta lagi {when}, svo að tíminn ykkar nýtist vel.',
  action: 'Svara núna',
  sealed: 'Svörin eru innsigluð: aðeins þið tvö lesið þau.',
  reason: 'Þú færð þetta bréf af því að svörin þurfa að liggja fyrir áður en bókaði tíminn hefst.',
}
