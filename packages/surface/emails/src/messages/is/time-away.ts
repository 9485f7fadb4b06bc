import type { SameMessages } from '@kara/language'
import type { timeAway as english } from '../en/time-away.ts'

export const timeAway: SameMessages<typeof english> = {
  subject: 'Um tímana þína',
  preview: 'Hvenær ekki er hægt að bóka nýja tíma.',
  title: 'Ekki við um tíma',
  titleForGood: 'Ekki fleiri nýir tímar',
  what: {
    until:
      '{name} er ekki við frá og með {from} og snýr aftur {back}. Á meðan er ekki hægt að bóka nýja tíma.',
    open: '{name} er ekki við frá og með {from}. Enn er ekki vitað hvenær aftur verður hægt að bóka nýja tíma.',
    forGood: '{name} tekur ekki við nýjum bókunum frá og með {from}.',
  },
  says: '{name} skrifar: „{message}“',
  stays:
    'Tímar sem þú átt bókaða standa. Ef afboða þurfti einhvern þeirra færðu sérstakt bréf um það, og það kostar þig ekkert.',
  action: 'Sjá tímana þína',
  urgent:
    'Ef um neyð er að ræða skaltu ekki bíða eftir svari heldur hringja í neyðarnúmer landsins sem þú ert í.',
  reason: 'Þú færð þetta bréf af því að það varðar tímana þína.',
}
