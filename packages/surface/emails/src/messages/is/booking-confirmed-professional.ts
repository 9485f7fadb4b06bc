import type { SameMessages } from '@kara/language'
import type { bookingConfirmedProfessional as english } from '../en/booking-confirmed-professional.ts'

export const bookingConfirmedProfessional: SameMessages<typeof english> = {
  subject: 'Ný bókun: {moment}',
  preview: 'Hún er komin í dagatalið þitt.',
  title: 'Þú ert með nýja bókun',
  what: 'Hún er komin í dagatalið þitt og tíminn er frátekinn í öllum miðstöðvum.',
  action: 'Opna á vinnusvæðinu þínu',
  calendar: 'Dagatalsskráin sem fylgir bréfinu ber hlutlausan titil og nefnir engan.',
  reason: 'Þú færð þetta bréf af því að bókaður var tími hjá þér í Köru.',
}
