import type { SameMessages } from '@kara/language'
import type { clientInvite as english } from '../en/client-invite.ts'

export const clientInvite: SameMessages<typeof english> = {
  subject: 'Þér er boðið',
  preview: 'Manneskja sem þú þekkir vill bóka með þér tíma hér.',
  title: 'Boð til þín',
  what: '{professional} býður þér til Köru. Þar finnið þið tíma, hittist og skrifist á í næði.',
  how: 'Á bak við tengilinn sérðu frá hverjum boðið er og ákveður þig. Þú þarft aðgang með netfanginu sem þetta bréf barst á; eigir þú hann þegar skaltu skrá þig inn með honum.',
  action: 'Skoða boðið',
  life: 'Tengillinn gildir til {moment}. Engu er deilt fyrr en þú samþykkir.',
  unknown: 'Kannastu ekki við þetta? Þá þarftu ekkert að gera og engin fleiri bréf koma út af þessu.',
  reason: 'Þú færð þetta eina bréf af því að {professional} skráði netfangið þitt.',
}
