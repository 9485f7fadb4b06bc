import type { SameMessages } from '@kara/language'
import type { calendarReadable as english } from '../en/calendar-readable.ts'

export const calendarReadable: SameMessages<typeof english> = {
  subject: 'Dagatal er aftur læsilegt',
  preview: 'Þú þarft ekkert að gera.',
  what: 'Við skrifuðum þér að ekki tækist að lesa dagatalið „{name}“. Það tókst aftur {when}.',
  open: 'Lausir tímar þínir eru aftur í boði, nema þegar það dagatal er upptekið.',
  stayed: 'Lausir tímar þínir voru í boði allan tímann og dagatalið er nú aftur eins og það stendur.',
  action: 'Skoða dagatölin þín',
  reason: 'Þú færð þetta bréf af því að þú fylgir öðru dagatali.',
}
