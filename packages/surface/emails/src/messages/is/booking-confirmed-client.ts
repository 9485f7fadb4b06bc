import type { SameMessages } from '@kara/language'
import type { bookingConfirmedClient as english } from '../en/booking-confirmed-client.ts'

export const bookingConfirmedClient: SameMessages<typeof english> = {
  subject: 'Bókað: {moment}',
  preview: 'Allt sem þú þarft er hér.',
  title: 'Bókunin þín er staðfest',
  what: 'Hér er allt sem þú þarft, og líka í dagatalsskránni sem fylgir bréfinu.',
  action: 'Opna tímann þinn',
  task: 'Eitt er eftir: <link>fylltu út stutt upplýsingablað</link>.',
  change: 'Áætlanir breytast. Þú getur <link>fært tímann eða afbókað</link> án kostnaðar til {moment}.',
  private: 'Síðan biður þig að skrá þig inn, svo að enginn annar geti opnað hana.',
  reason: 'Þú færð þetta bréf af því að þú bókaðir tíma hjá Köru.',
}
