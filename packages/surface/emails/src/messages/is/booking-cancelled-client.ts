import type { SameMessages } from '@kara/language'
import type { bookingCancelledClient as english } from '../en/booking-cancelled-client.ts'

export const bookingCancelledClient: SameMessages<typeof english> = {
  subject: 'Afbókað: {moment}',
  preview: 'Aðrir tímar eru í boði.',
  title: 'Bókunin þín er felld niður',
  what: {
    client: 'Eins og þú baðst um er þessi bókun felld niður.',
    professional:
      'Fagaðilinn þurfti að fella þennan tíma niður. Okkur þykir leitt að þetta raski þínum áætlunum.',
    support: 'Þjónustuverið okkar felldi þessa bókun niður. Okkur þykir leitt að þetta raski þínum áætlunum.',
    sponsor:
      'Einingarnar sem áttu að greiða þennan tíma féllu niður þegar þú hættir hjá fyrirtækinu og því var tíminn gefinn eftir.',
  },
  because: {
    unwell: 'Ástæðan er veikindi.',
    away: 'Ástæðan er fjarvera á þessum tíma.',
    duty: 'Ástæðan er önnur skylda sem ekki var hægt að færa til.',
    client_asked: 'Tíminn var afbókaður að þinni ósk.',
  },
  outcome: {
    credits_returned: 'Aftur komið í inneignina þína: {credits}',
    credits_spent: 'Afbókunarfresturinn var liðinn. Notað: {credits}',
    charged: 'Afbókunarfresturinn var liðinn. Gjaldfært: {price}',
    nothing_charged: 'Ekkert var gjaldfært.',
  },
  action: 'Finna annan tíma',
  reason: 'Þú færð þetta bréf af því að þú bókaðir tíma hjá Köru.',
}
