import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Þetta tilheyrir innskráningunni og er ekki hægt að gera héðan.',
  not_your_account: 'Þetta geturðu aðeins gert með þínum eigin aðgangi.',
  person_missing: 'Enginn slíkur aðgangur er til.',
  id_invalid: 'Þessi tengill er ekki heill. Byrjaðu aftur.',
  email_missing: 'Skrifaðu netfangið þitt.',
  email_invalid: 'Skrifaðu netfang, til dæmis anna@fjallasyn.is.',
  name_missing: 'Skrifaðu nafnið þitt.',
  name_too_long: 'Skrifaðu styttra nafn.',
  time_zone_invalid: 'Við þekkjum ekki þetta tímabelti.',
  password_missing: 'Skrifaðu lykilorðið þitt.',
  password_too_short: 'Skrifaðu að minnsta kosti 10 stafi.',
  password_too_long: 'Skrifaðu í mesta lagi 128 stafi.',
  password_common:
    'Þetta lykilorð er á listum yfir lykilorð sem hafa lekið og því er giskað á það fyrst. Veldu annað; setning úr eigin smiðju dugar vel.',
  password_personal: 'Í þessu lykilorði er nafnið þitt eða netfangið. Veldu annað.',
  address_taken: 'Þetta netfang tilheyrir nú þegar aðgangi. Skráðu þig frekar inn.',
  credentials_wrong: 'Netfangið eða lykilorðið er ekki rétt.',
  sso_required: 'Netföng hjá {domain} skrá sig inn í gegnum fyrirtækið.',
  too_many_tries: 'Of margar tilraunir. Bíddu í {waitSeconds} sekúndur og reyndu aftur.',
  code_format: 'Kóðinn er sex tölustafir.',
  code_wrong: 'Þessi kóði er ekki réttur. Tilraunir eftir: {triesLeft}.',
  code_expired: 'Þessi kóði gildir ekki lengur. Biddu um nýjan.',
  code_locked: 'Þrisvar rangur kóði. Þú getur beðið um nýjan eftir 15 mínútur.',
  resend_too_soon: 'Kóði er á leiðinni. Þú getur beðið um annan eftir {waitSeconds} sekúndur.',
  handoff_invalid:
    'Þessi tengill opnast einu sinni, í eina mínútu og aðeins í vafranum þar sem hann varð til. Farðu til baka og opnaðu staðinn aftur, eða skráðu þig inn hér.',
  return_path_invalid: 'Slóðin sem átti að fara á er ekki ein af okkar.',
  session_ended: 'Skráðu þig aftur inn til að halda áfram.',
  linking_over:
    'Þessari spurningu hefur verið svarað eða hún er of gömul. Skráðu þig aftur inn í gegnum fyrirtækið.',
  link_conflict:
    'Þú átt nú þegar aðgang með þessu netfangi sem önnur innskráning opnar. Við biðjum um staðfestingu áður en þeir eru tengdir.',
  struck_off: 'Fyrirtækið hefur tekið þetta netfang af lista yfir starfsfólk sitt.',
  opens_another: 'Þessi innskráning opnar annan aðgang en þann sem er skráður inn hér. Skráðu þig fyrst út.',
  subject_changed:
    'Þetta netfang hefur opnað aðgang hér undir öðru auðkenni sömu innskráningar. Þjónustuverið athugar hvort það er sama manneskjan.',
  domain_not_verified: 'Fyrirtækið hefur ekki sannað að {domain} sé lénið þess.',
  terms_missing: 'Engir slíkir skilmálar eru til.',
  terms_outdated: 'Nýrri skilmálar gilda núna. Lestu þá áður en þú samþykkir.',
  demo_off: 'Innskráning með einum smelli er aðeins til í sýningu.',
  emails_max: 'Aðgangur getur mest haft {max} netföng.',
  confirm_first:
    'Sýndu aðgangslykilinn eða rafrænu skilríkin aftur áður en þú breytir þessu: það verndar aðganginn þinn.',
  last_way_in: 'Bættu fyrst við einkanetfangi og staðfestu það: án þess opnaði ekkert aðganginn þinn.',
  address_of_work: 'Vinnustaðurinn þekkir þig á þessu netfangi og því helst það meðan þú starfar þar.',
  last_address: 'Aðgangur heldur alltaf að minnsta kosti einu staðfestu netfangi.',
  sign_in_again: 'Skráðu þig aftur inn áður en þú breytir þessu: það verndar aðganginn þinn.',
}
