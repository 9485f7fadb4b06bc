import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Hvað það kostar',
  each: 'Einn tími',
  chosen: '{count, plural, =0 {Enginn valinn} one {Sá # sem þú valdir} other {Þeir # sem þú valdir}}',
  count: 'Reikna aftur miðað við þessa daga',
  credits:
    'Inneign er tekin frá þegar þú bókar, af því tímabili sem hver tími fellur á. Dugi hún ekki er fyrst leitað til þín.',
  self: 'Þú greiðir hvern tíma að honum loknum.',
}
