import type { SameMessages } from '@kara/language'
import type { credentialExpiring as english } from '../en/credential-expiring.ts'

export const credentialExpiring: SameMessages<typeof english> = {
  subject: {
    licence: 'Starfsleyfi þitt gildir til {day}',
    certificate: 'Vottun þín gildir til {day}',
    insurance: 'Trygging þín gildir til {day}',
  },
  preview: 'Sendu okkur endurnýjunina fyrir þann tíma.',
  what: 'Skráðu endurnýjunina með skjali og við skoðum hana, oftast innan tveggja virkra daga.',
  after:
    'Eftir síðasta daginn sést þú ekki í neinni miðstöð fyrr en endurnýjun er staðfest. Bókaðir tímar standa og þú sérð hverjir þeirra eru eftir þann dag.',
  action: 'Skrá endurnýjun',
  reason: 'Þú færð þetta bréf af því að við staðfestum þetta fyrir síðuna þína.',
}
