import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Þú hefur ekki heimild til þess í innskráningu fyrirtækisins.',
  connection_missing: 'Þessi innskráning fyrirtækis er ekki til.',
  domain_first: 'Staðfestu fyrst lén fyrirtækisins: aðeins netföng þess geta skráð sig inn.',
  connections_max: 'Fyrirtæki getur haft {max} innskráningartengingar.',
  not_tested: 'Skráðu þig einu sinni inn um tenginguna áður en fólk treystir á hana.',
  test_not_passed: 'Prófunin tókst ekki og því var ekkert virkjað.',
  test_outdated: 'Tengingunni var breytt eftir þessa prófun. Prófaðu hana aftur.',
  state_changed: 'Einhver annar breytti tengingunni á meðan. Skoðaðu hana aftur.',
  label_missing: 'Gefðu tengingunni heiti, til dæmis „Entra ID“.',
  label_too_long: 'Skrifaðu styttra heiti.',
  metadata_missing: 'Veldu lýsigagnaskrána eða límdu textann úr henni.',
  metadata_too_long: 'Þetta er stærra en lýsigögn eru nokkurn tíma. Veldu skrána fyrir þetta eina forrit.',
  metadata_url_missing: 'Límdu slóð lýsigagnanna.',
  address_too_long: 'Þessi slóð er lengri en við getum spurt um. Athugaðu hvað var límt.',
  issuer_missing: 'Límdu útgefandann eða slóð uppsetningarskjalsins.',
  client_id_missing: 'Límdu biðlaraauðkennið frá auðkennisveitunni.',
  client_id_too_long: 'Þetta er lengra en biðlaraauðkenni eru. Athugaðu hvað var límt.',
  client_secret_missing: 'Límdu gildi biðlaraleyndarmálsins.',
  client_secret_too_long: 'Þetta er lengra en biðlaraleyndarmál eru. Athugaðu hvað var límt.',
  attempt_missing: 'Engin innskráningartilraun er með þetta tilvísunarnúmer.',
  return_path_invalid: 'Slóðin sem átti að fara á er ekki ein af okkar.',
  id_invalid: 'Þessi tengill er ekki heill. Byrjaðu aftur.',
}
