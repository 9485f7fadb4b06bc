import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Þetta tilheyrir innskráningunni og er ekki hægt að gera héðan.',
  session_ended: 'Innskráningin er útrunnin. Skráðu þig aftur inn til að halda áfram.',
  label_missing: 'Gefðu aðgangslyklinum nafn.',
  label_too_long: 'Gefðu aðgangslyklinum styttra nafn.',
  passkey_refused: 'Þessi aðgangslykill svaraði ekki spurningunni okkar. Reyndu aftur.',
  passkey_known: 'Þessi aðgangslykill ver nú þegar aðgang.',
  passkey_missing: 'Enginn slíkur aðgangslykill er til.',
  passkeys_max: 'Aðgangur getur mest haft {max} aðgangslykla.',
  only_support: 'Þessi síða er fyrir starfsfólk þjónustuversins.',
  nothing_to_recover: 'Ekkert ver þennan aðgang, svo að ekkert þarf að taka af.',
  recoveries_max: 'Þú hefur beðið um þetta nokkrum sinnum á einum mánuði. Bíddu um stund.',
  recovery_missing: 'Engin slík beiðni er til eða tengillinn er ekki heill. Opnaðu hann aftur úr bréfinu.',
  recovery_over: 'Þessari beiðni er lokið. Hægt er að senda nýja.',
  recovery_not_ready: 'Þessi beiðni bíður enn. Engu hefur verið breytt.',
  name_review_missing: 'Þessi samanburður á nöfnum er ekki til.',
  name_review_over: 'Þetta hefur þegar verið ákveðið eða skilríkin eru ekki lengur á aðganginum.',
  names_unread: 'Lestu bæði nöfnin fyrst og segðu hvers vegna.',
  own_name_review: 'Enginn dæmir um sitt eigið nafn. Samstarfsmaður þarf að gera það.',
  approved_before: 'Þú hefur þegar samþykkt. Annar í þjónustuverinu þarf að gera það líka.',
  own_recovery: 'Enginn afgreiðir eigin aðgang.',
  reason_too_short: 'Skrifaðu í einni setningu hvað sannfærði þig, eða hvað gerði það ekki.',
  reason_too_long: 'Skrifaðu styttra: mest 1.000 stafi.',
  words_missing: 'Skrifaðu hvernig þjónustuverið nær í þig, til dæmis símanúmer og hvenær.',
  words_too_long: 'Skrifaðu styttra: mest 1.000 stafi.',
  return_path_invalid: 'Slóðin sem átti að fara á er ekki ein af okkar.',
  eid_cancelled: 'Hætt var við rafrænu skilríkin. Ekkert hefur breyst.',
  eid_unavailable: 'Rafrænu skilríkin svara ekki sem stendur. Reyndu aftur eftir smástund.',
  eid_invalid: 'Ekki tókst að staðfesta svar rafrænu skilríkjanna. Reyndu aftur.',
  eid_delegated: 'Ekki er hægt að nota skilríki annarra, ekki einu sinni í umboði þeirra. Notaðu þín eigin.',
  eid_legal_entity: 'Þetta eru skilríki fyrirtækis. Notaðu þín eigin.',
  eid_low_assurance: 'Þessi leið er ekki nógu örugg. Notaðu skilríkin í símanum eða á korti.',
  eid_move_company:
    'Hinn aðgangurinn þinn er opnaður í gegnum fyrirtæki. Fjarlægðu rafrænu skilríkin þar og bættu þeim svo við hér.',
  eid_in_use:
    'Þessi rafrænu skilríki opna annan aðgang. Ef þú átt báða skaltu skrá þig inn með þeim þar og taka þau af, eða biðja þjónustuverið að sameina aðgangana.',
  eid_other: 'Þetta eru ekki þau rafrænu skilríki sem þessi aðgangur þekkir.',
  eid_unknown:
    'Enginn aðgangur þekkir þessi rafrænu skilríki. Skráðu þig inn á annan hátt og bættu þeim við aðganginn þinn.',
  eid_sso_required:
    'Hjá fyrirtækinu þínu er aðeins hægt að skrá sig inn í gegnum það. Skráðu þig inn í miðstöðinni með vinnuaðganginum.',
  eid_over: 'Þessi tilraun er liðin eða hófst í öðrum vafra. Byrjaðu aftur.',
}
