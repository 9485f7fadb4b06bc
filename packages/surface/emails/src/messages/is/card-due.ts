import type { SameMessages } from '@kara/language'
import type { cardDue as english } from '../en/card-due.ts'

export const cardDue: SameMessages<typeof english> = {
  subject: 'Enn vantar kort',
  preview: 'Það tekur eina mínútu að skrá það.',
  title: 'Enn vantar kort',
  what: '{name} biður um kort fyrir fyrsta tímann ykkar, {when}.',
  action: 'Skrá kort',
  nothing:
    'Ekkert er tekið af kortinu núna. Bókunin stendur hvort sem er og á kortayfirlitinu kemur ekki fram um hvað það snýst.',
  reason: 'Þú færð þetta bréf vegna tímans sem þú bókaðir.',
}
