import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Aðeins eigandi, mannauðsstjóri eða fjármálastjóri sér reikninga.',
  none_here: 'Hér eru engir reikningar.',
  missing: 'Þessi reikningur er ekki til.',
  paid: 'Þessi reikningur er þegar greiddur.',
  paid_day: 'Greiðsludagurinn er á undan reikningnum eða enn ókominn.',
  credited: 'Þessi reikningur hefur verið bakfærður: ekkert er ógreitt.',
  credited_meanwhile:
    'Hluti þessa reiknings var bakfærður eftir að þú opnaðir síðuna, ef til vill með þessu sama eyðublaði. Skoðaðu kreditreikningana hér að ofan; sendu aftur ef það á enn við.',
  credited_too_much:
    '{left, plural, =0 {Ekkert er eftir} one {# eining er eftir} other {# einingar eru eftir}} af þessum reikningi.',
  credits_in_use:
    '{free, plural, =0 {Engin eining er laus} one {# eining er laus} other {# einingar eru lausar}} í potti fyrirtækisins. Bakfærðu þann fjölda, eða merktu við hér að neðan að hinar verði eftir hjá þeim sem hafa fengið þær.',
  credit_note_missing: 'Þessi kreditreikningur er ekki til, eða hann var ekki til endurgreiðslu.',
  paid_back: 'Þessi kreditreikningur hefur þegar verið endurgreiddur.',
  credit_waits:
    'Kreditreikningur vegna þessa reiknings bíður þegar samþykkis annars starfsmanns. Ákveða þarf um hann áður en beðið er um annan.',
  second_person: 'Annar starfsmaður þjónustuvers ákveður um kreditreikning af þessari stærð.',
  credit_order_missing:
    'Þessi kreditreikningur er ekki til ákvörðunar, eða þegar hefur verið ákveðið um hann.',
}
