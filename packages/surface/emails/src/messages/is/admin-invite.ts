import type { SameMessages } from '@kara/language'
import type { adminInvite as english } from '../en/admin-invite.ts'

export const adminInvite: SameMessages<typeof english> = {
  subject: 'Boð frá vinnufélaga',
  preview: 'Sjáðu um hvað er beðið og ákveddu þig.',
  title: 'Boð frá vinnufélaga',
  what: '{name} biður þig um að taka þátt í umsjón þess sem {company} hefur hjá Köru, í þessu hlutverki:',
  roles: {
    owner: { name: 'Eigandi', what: 'Allt sem snýr að fyrirtækinu og hverjir aðrir sjá um það.' },
    hr: { name: 'Mannauðsstjóri', what: 'Allt sem snýr að fyrirtækinu nema hverjir aðrir sjá um það.' },
    it: {
      name: 'Tengiliður tölvudeildar',
      what: 'Lén og innskráning fyrirtækisins. Hvorki einingar né skýrslur.',
    },
    finance: { name: 'Fjármál', what: 'Einingar, reikningar og skýrslur. Ekki innskráning fyrirtækisins.' },
    reports: { name: 'Aðeins skýrslur', what: 'Skýrslur og ekkert annað.' },
  },
  never: 'Hvert sem hlutverkið er sér enginn hjá fyrirtækinu nokkru sinni hver bókar, kemur eða greiðir.',
  how: 'Þú þarft aðgang með netfanginu sem þetta bréf barst á. Eigir þú hann þegar skaltu skrá þig inn með honum.',
  action: 'Skoða boðið',
  life: 'Hægt er að svara til {moment}. Ekkert breytist fyrr en þú samþykkir.',
  unknown: 'Kannastu ekki við þetta? Þá þarftu ekkert að gera og ekkert gerist.',
  reason: 'Þú færð þetta bréf af því að {name} skráði netfangið þitt.',
}
