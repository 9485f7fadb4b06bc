import type { SameMessages } from '@kara/language'
import type { bookingCancelledProfessional as english } from '../en/booking-cancelled-professional.ts'

export const bookingCancelledProfessional: SameMessages<typeof english> = {
  subject: 'Afbókað: {moment}',
  preview: 'Tíminn er laus aftur.',
  title: 'Bókun er felld niður',
  what: {
    client: 'Skjólstæðingur þinn hefur afbókað þennan tíma. Hann er laus aftur í öllum miðstöðvum.',
    professional:
      'Eins og þú baðst um er þessi bókun felld niður. Skjólstæðingur þinn hefur verið látinn vita og boðnir aðrir tímar.',
    support: 'Þjónustuverið okkar felldi þessa bókun niður. Tíminn er laus aftur í öllum miðstöðvum.',
    sponsor:
      'Þessi bókun var gefin eftir því greiðslan fyrir hana féll niður; það er ekki skjólstæðingi þínum að kenna. Tíminn er laus aftur í öllum miðstöðvum.',
  },
  compensated: 'Afbókað var eftir að afbókunarfresti lauk og því færðu greitt: {amount}',
  uncompensated: 'Ekki er greitt fyrir þennan tíma.',
  action: 'Opna dagatalið',
  reason: 'Þú færð þetta bréf af því að bókaður hafði verið tími hjá þér í Köru.',
}
