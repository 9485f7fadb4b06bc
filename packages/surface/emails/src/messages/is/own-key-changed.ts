import type { SameMessages } from '@kara/language'
import type { ownKeyChanged as english } from '../en/own-key-changed.ts'

export const ownKeyChanged: SameMessages<typeof english> = {
  subject: {
    turned_on: 'Þinn eigin lykill er kominn í notkun',
    other_passphrase: 'Ný aðgangssetning að þínum eigin lykli',
    other_code: 'Nýr endurheimtarkóði að þínum eigin lykli',
    turned_off: 'Þinn eigin lykill var tekinn úr notkun',
    given_up: 'Þinn eigin lykill var skráður glataður',
  },
  preview: 'Varst þetta þú? Þá þarftu ekkert að gera.',
  what: {
    turned_on:
      'Það sem þú skrifar er nú innsiglað í vafranum þínum. Aðeins aðgangssetningin eða endurheimtarkóðinn opnar það: geymdu kóðann á blaði, því við getum ekki hjálpað þér inn aftur.',
    other_passphrase: 'Fyrri setning opnar ekkert lengur. Endurheimtarkóðinn er óbreyttur.',
    other_code: 'Fyrri kóði opnar ekkert lengur og því má henda blaðinu. Aðgangssetningin er óbreytt.',
    turned_off:
      'Við innsiglum aftur það sem þú skrifar. Það sem er enn undir lyklinum opnast með honum einum, þangað til þú flytur það.',
    given_up:
      'Það sem er undir lyklinum er áfram innsiglað og opnast ef setningin eða kóðinn finnst. Það sem þú skrifar héðan í frá innsiglum við, þangað til þú tekur nýjan lykil í notkun.',
  },
  action: 'Skoða lykilinn þinn',
  otherwise:
    'Ef þetta varst ekki þú hefur einhver komist inn á aðganginn þinn: skráðu út alla aðra vafra, veldu nýtt lykilorð og láttu þjónustuverið vita.',
  reason: 'Þú færð þetta bréf af því að það varðar öryggi aðgangsins þíns. Ekki er hægt að slökkva á því.',
}
