import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  no_hub: 'Engin miðstöð er á þessari slóð.',
  no_page: 'Engin síða er á þessari slóð.',
  no_hub_to_come_through:
    'Fyrirtækið þitt greiðir fyrir þau sem koma í gegnum innskráningu þess, en miðstöð þess er ekki opin eins og er. Ekkert var bókað.',
  not_an_admin: 'Aðgangurinn þinn stýrir engu fyrirtæki.',
  wrong_role: 'Hlutverk þitt hjá fyrirtækinu nær ekki til þessarar síðu.',
  past_sign_in:
    'Þú fórst fram hjá innskráningu fyrirtækisins og þá opnast aðeins stillingar hennar. Skráðu þig inn á venjulegan hátt til að komast annað.',
  not_a_professional: 'Aðgangurinn þinn er ekki aðgangur fagaðila.',
  sign_in_first: 'Innskráningin er útrunnin. Skráðu þig inn aftur; ekkert var vistað núna.',
  session_ended:
    'Innskráningin er útrunnin. Skráðu þig aftur inn í öðrum flipa í þessum vafra og sendu þetta svo aftur; það sem þú skrifaðir er hér enn.',
  terms_first:
    'Nýir skilmálar tóku gildi eftir að þú opnaðir síðuna. Lestu þá og samþykktu í öðrum flipa í þessum vafra og sendu þetta svo aftur; það sem þú skrifaðir er hér enn.',
  confirm_first: 'Sýndu fyrst að þetta sért þú í þessu tæki. Ekkert var vistað núna.',
  prove_first:
    'Sýndu aftur að þetta sért þú í öðrum flipa í þessum vafra; hnappurinn hér fyrir ofan opnar hann. Vistaðu svo aftur; það sem þú skrifaðir er hér enn.',
  field_missing: 'Fylltu þetta út.',
  trap_filled: 'Einn reitur á að vera auður. Ef til vill fyllti vafrinn hann út. Sendu aftur.',
  choose_one: 'Veldu að minnsta kosti eina þjónustu á meðan kveikt er á síðunni.',
  time_unreadable: 'Þetta er ekki tími. Veldu dag og klukkan hvað.',
  field_invalid: 'Þetta stemmir ekki. Athugaðu það aftur.',
  field_too_short: 'Skrifaðu að minnsta kosti {min} stafi.',
  field_too_long: 'Skrifaðu í mesta lagi {max} stafi.',
  field_too_small: 'Veldu {min} eða meira.',
  field_too_big: 'Veldu {max} eða minna.',
  email_invalid: 'Skrifaðu netfang, til dæmis anna@fjallasyn.is.',
  too_fast: 'Of mikið barst frá netinu þínu í einu. Reyndu aftur eftir {waitSeconds} sek.',
  form_too_large: 'Það sem var sent er of stórt.',
}
