import type { SameMessages } from '@kara/language'
import type { seriesUpdate as english } from '../en/series-update.ts'

export const seriesUpdate: SameMessages<typeof english> = {
  subject: {
    booked: 'Bókað: {count, plural, one {# tími} other {# tímar}} frá {moment}',
    cancelled: 'Afbókað: {count, plural, one {# tími} other {# tímar}} frá {moment}',
  },
  preview: { booked: 'Allir tímarnir, í einni dagatalsskrá.', cancelled: 'Þessir tímar eru lausir aftur.' },
  title: {
    booked: { client: 'Bókanirnar þínar eru staðfestar', professional: 'Nýjar bókanir' },
    cancelled: { client: 'Bókanirnar þínar eru felldar niður', professional: 'Bókanir eru felldar niður' },
  },
  what: {
    booked: {
      client: 'Þú átt þessa tíma hjá {name}. Þeir eru allir í dagatalsskránni sem fylgir bréfinu.',
      professional: '{name} bókaði þessa tíma. Þeir eru allir í dagatalsskránni sem fylgir bréfinu.',
    },
    cancelled: {
      client:
        'Eins og þú baðst um eru þessir tímar hjá {name} felldir niður. Skráin tekur þá úr dagatalinu þínu.',
      professional: '{name} afbókaði þessa tíma. Þeir eru lausir aftur í öllum miðstöðvum.',
    },
  },
  line: 'kl. {time}, {how}',
  how: {
    credits: 'tekið frá: {credits}',
    self_pay: '{price} sem þú greiðir',
    split: 'tekið frá: {credits}, og {price} sem þú greiðir',
    free: 'ekkert að greiða',
    returned: 'aftur komið í inneignina þína: {credits}',
    spent: 'eftir að fresti lauk, notað: {credits}',
    charged: 'eftir að fresti lauk, til greiðslu: {price}',
    nothing: 'ekkert var gjaldfært',
    late: 'eftir að fresti lauk',
    in_time: 'innan frests',
    duration: '{duration}',
  },
  zone: 'Allar tímasetningar: {zone}',
  action: { client: 'Opna tímana þína', professional: 'Opna dagatalið' },
  change:
    'Hvern tíma má færa eða afbóka fyrir sig, án kostnaðar þar til afbókunarfresti hans lýkur. Fresturinn stendur á síðu tímans.',
  reason: {
    client: 'Þú færð þetta bréf af því að þú bókaðir tíma hjá Köru.',
    professional: 'Þú færð þetta bréf af því að bókaðir voru tímar hjá þér í Köru.',
  },
}
