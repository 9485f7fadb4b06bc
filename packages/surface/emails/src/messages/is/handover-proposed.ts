import type { SameMessages } from '@kara/language'
import type { handoverProposed as english } from '../en/handover-proposed.ts'

export const handoverProposed: SameMessages<typeof english> = {
  subject: 'Spurning um tímana þína',
  preview: 'Þú ræður hvernig framhaldið verður.',
  title: 'Þú ræður hvernig framhaldið verður',
  what: '{professional} hættir að taka á móti þér í tíma og leggur til að {colleague} taki við.',
  yours:
    'Ekkert breytist nema þú samþykkir. Á bak við tengilinn sérðu tímana sem eru fram undan og velur hverja þú vilt eiga hjá þeim sem tekur við og hverjir verða afbókaðir. Það kostar ekkert að afbóka þá.',
  action: 'Skoða og ákveða',
  life: 'Þú getur svarað til {moment}. Ef ekkert svar berst verður allt óbreytt.',
  notes:
    'Það sem {professional} skrifaði um þig fer ekki lengra. {colleague} sér nafnið þitt ekki fyrr en þú hefur samþykkt, og ekkert af því sem ykkar fór á milli.',
  reason: 'Þú færð þetta bréf af því að það varðar tímana þína.',
}
