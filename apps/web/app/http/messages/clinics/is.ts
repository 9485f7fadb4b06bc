import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  no_desk: 'Þú ert ekki ritari neinnar stofu.',
  at_a_desk: 'Þú ert ritari annarrar stofu. Hættu þar fyrst.',
  desk_missing: 'Viðkomandi er ekki lengur ritari stofunnar.',
  desk_needs_address: 'Ritara er boðið með netfangi.',
  own_name_missing: 'Skrifaðu nafnið sem fólkið í stofunni á að sjá.',
  own_name_too_long: 'Nafnið er of langt.',
  not_allowed: 'Stofur eru fyrir fagaðila.',
  no_clinic: 'Þú ert ekki í neinni stofu.',
  in_a_clinic: 'Hvert dagatal tilheyrir einni stofu: farðu fyrst úr hinni.',
  administrators_only: 'Aðeins umsjónarmaður stofunnar getur gert þetta.',
  member_missing: 'Þessi fagaðili er ekki í stofunni þinni eða er farinn úr henni.',
  last_administrator:
    'Stofa þarf umsjónarmann: gerðu fyrst einhvern annan að umsjónarmanni eða lokaðu stofunni.',
  full: 'Í þessari stofu eru eins margir og geta verið.',
  professional_unknown: 'Enginn starfar á þessari slóð. Skrifaðu netfang eða slóðina á síðu viðkomandi.',
  already_member: 'Þessi fagaðili er þegar í stofunni þinni.',
  invite_missing: 'Þetta boð er ekki til.',
  invite_ended: 'Þessu boði hefur verið svarað eða það afturkallað.',
  invite_expired: 'Þetta boð er útrunnið. Biddu um nýtt.',
  invite_sent_lately:
    'Þetta boð var sent fyrir minna en {minutes} mínútum. Gefðu bréfinu tíma til að berast.',
  invites_enough: 'Þetta voru nógu mörg boð í dag.',
  stopped_for_good: 'Þessi fagaðili er hættur. Aðeins viðkomandi getur breytt því.',
  act_missing: 'Þessi breyting er ekki til.',
  act_old: 'Þetta var tekið til baka áður eða einhverju var breytt á eftir. Breyttu því í dagatalinu þínu.',
  name_missing: 'Skrifaðu heiti stofunnar.',
  name_too_long: 'Heitið er of langt.',
  place_too_long: 'Staðurinn er of langur.',
  address_missing: 'Skrifaðu netfang eða slóðina á síðu viðkomandi.',
}
