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
  return_path_invalid: 'Slóðin sem átti að fara á er ekki ein af okkar.',
  eid_cancelled: 'Hætt var við rafrænu skilríkin. Ekkert hefur breyst.',
  eid_unavailable: 'Rafrænu skilríkin svara ekki sem stendur. Reyndu aftur eftir smástund.',
  eid_invalid: 'Ekki tókst að staðfesta svar rafrænu skilríkjanna. Reyndu aftur.',
  eid_delegated: 'Ekki er hægt að nota skilríki annarra, ekki einu sinni í umboði þeirra. Notaðu þín eigin.',
  eid_legal_entity: 'Þetta eru skilríki fyrirtækis. Notaðu þín eigin.',
  eid_low_assurance: 'Þessi leið er ekki nógu örugg. Notaðu skilríkin í símanum eða á korti.',
  eid_in_use:
    'Þessi rafrænu skilríki opna annan aðgang. Ef þú átt báða skaltu skrá þig inn með þeim þar og taka þau af, eða biðja þjónustuverið að sameina aðgangana.',
  eid_other: 'Þetta eru ekki þau rafrænu skilríki sem þessi aðgangur þekkir.',
  eid_unknown:
    'Enginn aðgangur þekkir þessi rafrænu skilríki. Skráðu þig inn á annan hátt og bættu þeim við aðganginn þinn.',
  eid_sso_required:
    'Hjá fyrirtækinu þínu er aðeins hægt að skrá sig inn í gegnum það. Skráðu þig inn í miðstöðinni með vinnuaðganginum.',
  eid_over: 'Þessi tilraun er liðin eða hófst í öðrum vafra. Byrjaðu aftur.',
}
