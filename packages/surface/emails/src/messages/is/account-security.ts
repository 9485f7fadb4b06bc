import type { SameMessages } from '@kara/language'
import type { accountSecurity as english } from '../en/account-security.ts'

export const accountSecurity: SameMessages<typeof english> = {
  subject: {
    device: 'Aðgangurinn þinn var opnaður í nýjum vafra',
    passkey_added: 'Aðgangslykli var bætt við aðganginn þinn',
    passkey_removed: 'Aðgangslykill var fjarlægður af aðganginum þínum',
    eid_added: 'Rafrænum skilríkjum var bætt við aðganginn þinn',
    eid_removed: 'Rafræn skilríki voru fjarlægð af aðganginum þínum',
    eid_name_approved: 'Nafnið í rafrænu skilríkjunum þínum er staðfest',
    eid_name_refused: 'Rafrænu skilríkin voru tekin af aðganginum þínum',
    email_removed: 'Netfang var tekið af aðganginum þínum',
    sign_in_removed: 'Innskráningarleið var tekin af aðganginum þínum',
  },
  preview: 'Varst þetta þú? Þá þarftu ekkert að gera.',
  what: {
    device: 'Einhver skráði sig inn á aðganginn þinn í vafra sem við höfðum ekki séð áður.',
    passkey_added: 'Héðan í frá ver hann aðganginn þinn í hverjum nýjum vafra.',
    passkey_removed: 'Hann opnar ekkert lengur.',
    eid_added: 'Héðan í frá verja þau aðganginn þinn í hverjum nýjum vafra.',
    eid_removed: 'Þau opna ekkert lengur og númerinu hefur verið eytt.',
    eid_name_approved:
      'Það er annað en nafnið á aðganginum þínum og því bar þjónustuverið þau saman. Allt er óbreytt.',
    eid_name_refused:
      'Nafnið í þeim er annað en á aðganginum þínum og þjónustuverið gat ekki tengt þau saman. Ef skilríkin eru þín skaltu leiðrétta nafnið á síðunni þinni og bæta þeim við aftur.',
    email_removed: 'Bréf fara ekki þangað lengur.',
    sign_in_removed:
      'Innskráning í gegnum vinnustað opnar aðganginn þinn ekki lengur. Þar fær enginn að vita af því. Skráðu þig héðan í frá inn með einkanetfanginu þínu.',
  },
  unknown: 'Vafri',
  action: 'Skoða hvar aðgangurinn er opinn',
  otherwise:
    'Ef þetta varst ekki þú skaltu opna síðuna hér að ofan, skrá út alla aðra vafra og velja nýtt lykilorð. Láttu svo þjónustuverið vita.',
  reason: 'Þú færð þetta bréf af því að það varðar öryggi aðgangsins þíns. Ekki er hægt að slökkva á því.',
}
