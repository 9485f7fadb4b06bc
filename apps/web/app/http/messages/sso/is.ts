import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Þú hefur ekki heimild til þess í innskráningu fyrirtækisins.',
  connection_missing: 'Þessi innskráning fyrirtækis er ekki til.',
  connections_max:
    'Fyrirtæki getur haft {max} innskráningartengingar. Hladdu nýju lýsigögnunum inn í eina þeirra eða leitaðu til þjónustuversins.',
  directories_max: 'Fyrirtæki getur tengt {max} notendaskrár.',
  directory_missing: 'Þessi notendaskrá er ekki lengur tengd.',
  shut_out: 'Samkvæmt notendaskrá fyrirtækisins er þessi manneskja hætt störfum.',
  not_tested: 'Skráðu þig einu sinni inn um tenginguna áður en fólk treystir á hana.',
  testers_missing:
    'Áður en innskráningin verður skylda þurfa {people} manneskjur að ljúka prófuninni sama sólarhringinn og þú að hefja aðra þeirra.',
  test_not_passed: 'Prófunin tókst ekki og því var ekkert virkjað.',
  test_outdated: 'Tengingunni var breytt eftir þessa prófun. Prófaðu hana aftur.',
  state_changed: 'Einhver annar breytti tengingunni á meðan. Skoðaðu hana aftur.',
  label_missing: 'Gefðu tengingunni heiti, til dæmis „Entra ID“.',
  label_too_long: 'Skrifaðu styttra heiti.',
  metadata_missing: 'Límdu slóð lýsigagnanna, veldu skrána eða límdu textann úr henni.',
  metadata_too_long: 'Þetta er stærra en lýsigögn eru nokkurn tíma. Veldu skrána fyrir þetta eina forrit.',
  metadata_url_missing: 'Límdu slóð lýsigagnanna.',
  address_too_long: 'Þessi slóð er lengri en við getum spurt um. Athugaðu hvað var límt.',
  issuer_missing: 'Límdu útgefandann eða slóð uppsetningarskjalsins.',
  client_id_missing: 'Límdu biðlaraauðkennið frá auðkenningarkerfinu.',
  client_id_too_long: 'Þetta er lengra en biðlaraauðkenni eru. Athugaðu hvað var límt.',
  client_secret_missing: 'Límdu gildi biðlaraleyndarmálsins.',
  client_secret_too_long: 'Þetta er lengra en biðlaraleyndarmál eru. Athugaðu hvað var límt.',
  refused_logout_missing:
    'Engin skilaboð um útskráningu eru geymd undir þessu tilvísunarnúmeri, eða ekki lengur.',
  attempt_missing: 'Engin innskráningartilraun er með þetta tilvísunarnúmer.',
  return_path_invalid: 'Slóðin sem átti að fara á er ekki ein af okkar.',
  id_invalid: 'Þessi tengill er ekki heill. Byrjaðu aftur.',
  set_up_email_invalid: 'Þetta er ekki netfang.',
  set_up_link_missing:
    'Þessi uppsetningartengill er ekki til. Athugaðu hvort hann var afritaður allur eða biddu um hann aftur.',
  set_up_link_expired:
    'Þessi tengill gilti í {days} daga og er útrunninn. Biddu þann sem sendi hann um nýjan.',
  set_up_link_replaced:
    'Nýrri tengill hefur verið búinn til og aðeins sá nýjasti virkar. Leitaðu að honum eða biddu um hann aftur.',
  set_up_link_withdrawn:
    'Sá sem bjó tengilinn til hefur afturkallað hann. Biddu um nýjan ef þú þarft hann enn.',
  set_up_links_max: 'Fyrirtækið getur búið til {max} tengla á dag. Afritaðu þann sem virkar.',
  set_up_link_race: 'Einhver annar bjó til tengil á sama augnabliki. Þetta er sá tengill.',
  depended_upon:
    'Fólk skráir sig inn um þessa tengingu og því getur aðeins stjórnandi fyrirtækisins breytt henni.',
  document_missing: 'Svarið í þessari tilraun er ekki geymt eða ekki lengur.',
  opening_reason_missing: 'Skrifaðu hvers vegna þú þarft að sjá gildin; það geymist í atvikaskránni.',
  opening_reason_too_long: 'Skrifaðu ástæðuna í færri orðum.',
  incident_open: 'Þegar er tilkynnt um þessa truflun.',
  break_glass_refused:
    'Þetta netfang og lykilorð opna enga leið inn. Hún er aðeins fyrir eigendur á meðan innskráning fyrirtækis þeirra er óvirk.',
  incident_missing: 'Þessi tilkynning hefur þegar verið tekin niður.',
  share_missing: 'Ekkert er á bak við þennan tengil.',
  share_expired: 'Þessi tengill gilti í {days} daga. Biddu um nýjan.',
  help_max: 'Þjónustuverið hefur fengið skilaboðin þín um þessa tilraun og mun svara.',
  help_too_long: 'Skrifaðu styttri skilaboð.',
  reply_invalid: 'Þetta er ekki netfang.',
  nothing_to_resolve: 'Þessi innskráning tókst.',
  already_resolved: 'Þessi tilraun er þegar afgreidd.',
  text_unknown: 'Við þekkjum ekki þennan texta. Þjónustuverið getur lesið hann út frá tilvísunarnúmerinu.',
}
