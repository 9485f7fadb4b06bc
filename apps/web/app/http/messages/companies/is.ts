import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Hlutverk þitt í fyrirtækinu nær ekki yfir þetta.',
  name_missing: 'Skrifaðu heiti fyrirtækisins.',
  name_too_long: 'Heitið er of langt; 120 stafir nægja.',
  country_invalid: 'Veldu land.',
  time_zone_invalid: 'Veldu tímabelti.',
  company_exists: 'Þú hefur þegar stofnað fyrirtæki með þessu heiti.',
  domain_missing: 'Skrifaðu lén.',
  domain_invalid: 'Þetta er ekki lén. Skrifaðu það eins og í netfangi: fjallasyn.is',
  domain_public: 'Hver sem er getur fengið netfang hjá {domain} og því getur lénið ekki tilheyrt fyrirtæki.',
  domain_taken:
    'Annað fyrirtæki hefur staðfest að lénið {domain} sé þess. Ef þið eigið það skaltu láta þjónustuna vita.',
  domain_not_found: 'Þetta lén er ekki á lista fyrirtækisins.',
  domain_not_proven: 'Staðfestu fyrst að {domain} sé ykkar; veldu svo hvernig fólk þar kemur inn.',
  entry_invalid: 'Veldu eina af leiðunum þremur.',
  domains_max: 'Fyrirtæki getur haft {max} lén.',
  resolver_unavailable: 'Ekki náðist í nafnaþjón. Ekkert hefur breyst; reyndu aftur eftir mínútu.',
  already_admin: 'Viðkomandi hefur þegar annað hlutverk í fyrirtækinu.',
  admin_missing: 'Viðkomandi er ekki meðal umsjónarmanna fyrirtækisins.',
  last_owner: 'Fyrirtæki þarf eiganda. Tilnefndu annan fyrst.',
  admins_max: 'Fyrirtæki getur haft {max} umsjónarmenn.',
  own_role: 'Annar eigandi breytir hlutverki þínu eða tekur það af.',
  role_missing: 'Veldu hlutverk.',
  admin_address_invalid: 'Skrifaðu netfangið eins og í pósti: anna@fjallasyn.is',
  admin_invite_missing: 'Ekkert boð er á þessari slóð.',
  admin_invite_ended: 'Boðinu var svarað eða það afturkallað á meðan.',
  admin_invite_expired: 'Þetta boð er útrunnið. Biddu um nýtt.',
  admin_invite_sent_lately:
    'Þetta boð var sent rétt í þessu. Hægt er að senda það aftur eftir {minutes} mínútur.',
  admin_invites_enough: 'Þetta eru nógu mörg boð í dag. Haltu áfram á morgun.',
  sign_in_first: 'Skráðu þig inn til að stofna fyrirtæki.',
  company_missing: 'Ekkert slíkt fyrirtæki er til.',
  not_an_employee: 'Þetta er fyrir starfsfólk fyrirtækisins. Skráðu þig inn með vinnuaðganginum þínum.',
  employee_left:
    'Þú starfar ekki lengur hér og því er þjónusta fyrirtækisins lokuð. Aðgangurinn þinn og sagan eru áfram þín.',
  roster_empty: 'Límdu netföngin inn eða veldu skrá.',
  roster_too_long: 'Listinn er of langur fyrir skrá; tengið heldur notendaskrána ykkar.',
  roster_changed: 'Listanum var breytt á meðan. Skoðaðu hvað myndi breytast núna.',
  id_invalid: 'Þessi tengill er ekki heill. Byrjaðu aftur.',
}
