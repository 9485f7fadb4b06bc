import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Glataðir lyklar',
  description:
    'Fólk sem hefur glatað öllum aðgangslyklum og rafrænum skilríkjum. Hér sjást hvorki nöfn né netföng; viðkomandi les þér kóðann.',
  none: 'Enginn bíður',
  noneText: 'Þegar einhver biður um að lyklar verði teknir af birtist það hér, elsta beiðnin fyrst.',
  reference: 'Kóði',
  asked: 'Beiðni send',
  until: 'Ekki fyrr en',
  standing: 'Bíður eftir',
  standings: {
    for_confirmation: 'Einkanetfanginu',
    for_support: 'Þjónustuverinu',
    for_time: 'Tímanum',
    ready: 'Viðkomandi',
    over: 'Engu: henni er lokið',
  },
  outcomes: {
    done: 'Lyklarnir voru teknir af',
    stopped: 'Viðkomandi stöðvaði beiðnina',
    refused: 'Þjónustuverið hafnaði henni',
    shown: 'Lykill var sýndur eftir allt saman',
  },
  facts: 'Það sem vitað er',
  method: 'Innskráning',
  methods: {
    password: 'Með lykilorði',
    sso: 'Í gegnum fyrirtæki',
    eid: 'Með rafrænum skilríkjum',
    code: 'Með kóða',
    demo: 'Í sýningunni',
  },
  keys: 'Lyklar',
  keysAre:
    '{passkeys, plural, one {# aðgangslykill} other {# aðgangslyklar}}{eid, select, yes {, rafræn skilríki} other {}}',
  addresses: 'Netföng',
  addressesAre: '{private} einkanetföng, {work} vinnunetföng',
  confirmed: 'Frá einkanetfangi',
  confirmations: { yes: 'Staðfest', no: 'Óstaðfest enn', none: 'Ekkert er til: beiðnin bíður í viku' },
  words: 'Hvernig best er að ná í viðkomandi',
  agreed: 'Samþykki hingað til',
  nobodyYet: 'Ekkert enn. Tvö þarf.',
  you: 'Þú',
  colleague: 'Samstarfsmaður',
  judge: 'Þín ákvörðun',
  judgeText:
    'Hringdu, biddu um kóðann og spurðu um það sem enginn annar getur vitað: hvaða dag síðasti tími var, nafn fagaðila. Þau sem reka innskráningu fyrirtækis mega ekki vita það líka. Samþykki styttir enga bið.',
  reason: 'Hvað sannfærði þig, eða hvað gerði það ekki',
  reasonHint: 'Ekkert um heilsufar. Samstarfsfólk les þetta.',
  approve: 'Samþykkja',
  refuse: 'Hafna og ljúka beiðninni',
  deciding: 'Vista…',
  approved: 'Þú hefur samþykkt. Tvö samþykki þarf.',
  refused: 'Beiðninni er lokið. Látið er vita á öllum netföngum viðkomandi.',
}
