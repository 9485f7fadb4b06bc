import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Birting',
  description: 'Opnar miðstöðina fyrir fólkinu þínu. Þú getur sett hana í bið hvenær sem er.',
  descriptionLive: 'Miðstöðin er opin fólkinu þínu.',
  hubFirst: 'Engin miðstöð er til að birta enn',
  toBranding: 'Velja slóð og útlit',
  state: { draft: 'Óbirt', published: 'Opin', paused: 'Í bið', closed: 'Lokuð' },
  running: 'Verið er að birta miðstöðina',
  toRunning: 'Fylgjast með skrefunum',
  answersAt: 'Miðstöðin ykkar svarar á',
  whatHappens: 'Hvað gerist',
  happens: {
    address: '{host} svarar upp frá því. Leitarvélum er haldið frá.',
    professionals:
      '{count, plural, =0 {Enginn fagaðili er skráður enn} one {# fagaðili er skráður} other {# fagaðilar eru skráðir}} og hægt er að bóka.',
    credits: {
      month: 'Hver og einn getur sótt {credits} í hverjum mánuði.',
      quarter: 'Hver og einn getur sótt {credits} á hverjum ársfjórðungi.',
      year: 'Hver og einn getur sótt {credits} á hverju ári.',
    },
    noLetters: 'Enginn fær bréf frá okkur: þið segið fólkinu sjálf frá.',
    back: 'Bið stöðvar nýjar bókanir; bókaðir tímar standa.',
  },
  obstacles: 'Þetta þarf að gera fyrst',
  warnings: 'Þetta gengur án þessa, en betur með því',
  notes: {
    policy_missing: 'Engar einingareglur eru til og því fengi enginn úthlutun.',
    domain_not_verified: 'Ekkert lén er staðfest og því kemst enginn inn með vinnunetfangi.',
    pool_is_zero: 'Potturinn er tómur: enginn getur bókað á fyrirtækið.',
    no_professionals: 'Enginn fagaðili hefur samþykkt enn: fólk kæmi að tómri miðstöð.',
    welcome_missing: 'Engin kveðja er með ykkar eigin orðum; okkar stendur þar.',
    logo_missing: 'Ekkert merki er komið; heitið stendur þar.',
    accent_adjusted: 'Liturinn ykkar er ólæsilegur á hnöppum; næsti læsilegi litur birtist.',
  },
  fixes: {
    policy_missing: 'Ákveða einingar',
    domain_not_verified: 'Staðfesta lén',
    pool_is_zero: 'Kaupa einingar',
    no_professionals: 'Bjóða fagaðilum',
    welcome_missing: 'Skrifa kveðju',
    logo_missing: 'Bæta merki við',
    accent_adjusted: 'Skoða litinn',
  },
  publish: 'Birta miðstöðina',
  publishAgain: 'Birta miðstöðina aftur',
  publishing: 'Byrja…',
  blocked: 'Gerðu fyrst það sem talið er upp hér að ofan.',
  pause: 'Setja miðstöðina í bið',
  pauseWhat:
    'Nýjar bókanir stöðvast strax og slóðin sýnir hlutlausa tilkynningu. Bókaðir tímar standa; fólk heldur yfirliti sínu, kvittunum og einingum.',
  pauseNow: 'Setja í bið núna',
  paused: 'Miðstöðin er í bið. Bókaðir tímar standa.',
}
