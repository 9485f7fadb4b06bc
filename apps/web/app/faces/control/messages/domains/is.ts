import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Lén',
  description:
    'Hver sem hefur netfang á einhverju þessara léna tilheyrir fyrirtækinu. Staðfesting lénsins kemur á undan innskráningu fyrirtækisins.',
  listTitle: 'Lénin ykkar',
  none: 'Ekkert lén enn',
  noneWhy:
    'Bættu við því sem stendur á eftir @ í vinnunetföngum ykkar. Þú þarft hjálp einhvers sem getur breytt DNS.',
  addTitle: 'Bæta við léni',
  name: 'Lén',
  nameHint: 'Eins og í netfangi: fjallasyn.is. Ekki er hægt að nota lén opinberra póstþjónusta.',
  add: 'Bæta þessu léni við',
  adding: 'Bæti léninu við…',
  added: 'Léninu {domain} hefur verið bætt við. Birtu færsluna og athugaðu hana svo.',
  removed: 'Lénið er ekki lengur ykkar hér.',
  state: {
    pending: 'Beðið eftir færslu',
    verified: 'Staðfest',
    missing: 'Færslu vantar',
    failed: 'Færsla fannst ekki',
  },
  missingTitle: 'Færsluna hefur vantað frá {since}',
  missingWhat:
    'Settu hana aftur inn fyrir {until}: þangað til helst allt óbreytt. Eftir það telst {domain} ekki lengur ykkar og enginn með netfang þar getur skráð sig inn í gegnum fyrirtækið. Við leitum hennar daglega og þú getur athugað hana núna.',
  publish: 'Bættu TXT-færslu með þessu heiti og þessu gildi við DNS fyrir {domain}.',
  recordName: 'Heiti færslunnar',
  recordValue: 'Gildi færslunnar',
  copy: 'Afrita',
  copied: 'Afritað',
  check: 'Athuga {domain} núna',
  checking: 'Spyr nafnaþjón…',
  checked: 'Síðast athugað {when}',
  unchecked: 'Ekki athugað enn',
  nowVerified: 'Lénið {domain} er staðfest.',
  notYet: 'Færslan fyrir {domain} er ekki komin. Berðu saman við það sem fannst hér fyrir neðan.',
  notFoundTitle: 'Færslan fannst ekki',
  expected: 'Átti að vera',
  found: 'Fannst',
  foundNothing: 'Engin TXT-færsla á {host}',
  dnsTakesTime:
    'Klukkustund getur liðið þar til ný færsla sést alls staðar. Mörg DNS-kerfi bæta léninu sjálf við heitið.',
  verifiedWhat:
    'Staðfest er að netföng á {domain} séu ykkar. Láttu færsluna standa: við leitum hennar vikulega.',
  entry: {
    title: 'Hvernig fólk með þessi netföng kemur inn',
    sign_in: 'Í gegnum innskráningu fyrirtækisins',
    password: 'Með aðgangi og lykilorði',
    roster: 'Með aðgangi og lykilorði, ef netfangið er á listanum ykkar',
    hints: {
      sign_in:
        'Fyrir starfsfólkið ykkar. Meðan innskráning fyrirtækisins er ekki tengd kemur það inn með aðgangi og lykilorði.',
      password:
        'Fyrir þau sem eiga netfang hér en engan aðgang í innskráningu ykkar, svo sem verktaka. Hver sem getur lesið póst á slíku netfangi telst vinna hjá ykkur.',
      roster: 'Eins, en aðeins fyrir þau sem eru á starfsmannalistanum ykkar.',
    },
    anyway:
      'Þau sem innskráning fyrirtækisins þekkir geta alltaf komið inn í gegnum hana, hvað sem þið veljið.',
    save: 'Vista fyrir {domain}',
    saving: 'Vista…',
    saved: {
      sign_in: 'Vistað: fólk á {domain} kemur inn í gegnum innskráningu fyrirtækisins.',
      password: 'Vistað: fólk á {domain} kemur inn með aðgangi og lykilorði.',
      roster: 'Vistað: fólk á {domain} kemur inn með aðgangi og lykilorði, ef það er á listanum ykkar.',
    },
  },
  giveUp: 'Láta lénið af hendi',
  giveUpVerified:
    'Enginn getur lengur skráð sig inn um fyrirtækið með netfangi á {domain} og annað fyrirtæki getur staðfest lénið. Aðgangur og bókanir fólks verða áfram þess.',
  giveUpPending: 'Færslan hættir að gilda. Ef {domain} er bætt við aftur verður til ný færsla.',
  remove: 'Láta {domain} af hendi',
}
