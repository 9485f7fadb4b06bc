import type { SameMessages } from '@kara/language'
import type { timeAway as english } from '../en/time-away.ts'

export const timeAway: SameMessages<typeof english> = {
  subject: 'Um tímana þína',
  preview: 'Hvenær ekki er hægt að bóka nýja tíma.',
  title: 'Ekki við um tíma',
  titleForGood: 'Ekki fleiri nýir tímar',
  what: {
    until:
      '{name} er ekki við um tíma. Frá: {from}. Til baka: {back}. Á meðan er ekki hægt að bóka nýja tíma.',
    open: '{name} er ekki við um tíma. Frá: {from}. Enn er ekki vitað hvenær aftur verður hægt að bóka nýja tíma.',
    forGood: '{name} hættir að taka við nýjum bókunum. Frá: {from}.',
  },
  says: '{name} skrifar: „{message}“',
  stays:
    'Tímar sem þú átt bókaða standa. Ef afboða þurfti einhvern þeirra færðu sérstakt bréf um það, og það kostar þig ekkert.',
  action: 'Sjá tímana þína',
  urgent:
    'Ef um neyð er að ræða skaltu ekki bíða eftir svari heldur hringja í neyðarnúmer landsins sem þú ert í.',
  reason: 'Þú færð þetta bréf af því að það varðar tímana þína.',
}
