import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Birting í gangi',
  back: 'Birting',
  heading: {
    running: 'Miðstöðin er að birtast',
    done: 'Miðstöðin er opin',
    failed: 'Miðstöðin var ekki birt',
  },
  steps: {
    facts: 'Athuga hvað þarf',
    address: 'Opna slóðina',
    look: 'Undirbúa útlitið',
    opening: 'Hleypa fólkinu inn',
  },
  states: {
    waiting: 'Bíður',
    running: 'Í gangi',
    done: 'Lokið',
    warned: 'Lokið, með ábendingu',
    failed: 'Tókst ekki',
  },
  notes: {
    policy_missing: 'Engar einingareglur eru til.',
    domain_not_verified: 'Ekkert lén er staðfest enn.',
    pool_is_zero: 'Einingapotturinn er tómur.',
    no_professionals: 'Enginn fagaðili hefur samþykkt enn.',
    welcome_missing: 'Engin kveðja er með ykkar eigin orðum.',
    logo_missing: 'Ekkert merki er komið.',
    accent_adjusted: 'Næsti læsilegi litur birtist á hnöppum.',
    address_taken: 'Ekki er hægt að opna þessa slóð; önnur miðstöð kann að svara þar.',
    look_unreadable: 'Ekki er hægt að gera litina læsilega.',
    publication_stalled: 'Vinnan stöðvaðist á miðri leið.',
    hub_closed: 'Miðstöðinni hefur verið lokað fyrir fullt og allt.',
  },
  live: 'Miðstöðin ykkar er opin',
  liveWhat: 'Segðu fólkinu þínu frá slóðinni. Hún breytist ekki.',
  open: 'Opna {host}',
  toOverview: 'Á yfirlitið',
  failed: 'Ekkert var opnað',
  failedWhat: 'Allt er eins og áður. Lagfærðu það sem er nefnt og birtu aftur.',
  again: 'Aftur í birtingu',
}
