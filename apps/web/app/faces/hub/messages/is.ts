import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  navigation: 'Staðir miðstöðvarinnar',
  links: 'Smærri tenglar',
  hero: {
    title: 'Einhver að tala við. {company} greiðir.',
    text: 'Veldu fagaðila og tíma. Það tekur um það bil mínútu.',
    confidential: 'Vinnuveitandinn fær aldrei að vita hver kemur',
    licensed: 'Aðeins samþykktir fagaðilar',
  },
  places: {
    professionals: 'Fagaðilar',
    privacy: 'Hvað vinnuveitandinn sér',
    terms: 'Skilmálar',
    crisis: 'Hjálp strax',
    home: 'Tímarnir þínir',
    signIn: 'Skrá inn',
    credits: '{credits} eftir',
  },
  held: {
    withSeconds: 'Tími er tekinn frá fyrir þig í {left}',
    inMinutes: 'Tími er tekinn frá fyrir þig í {minutes, plural, one {# mínútu} other {# mínútur}}',
    ended: 'Tíminn er aftur laus',
    other: 'Velja annan tíma',
    finish: 'Ljúka bókun',
  },
  crisis: {
    title: 'Ef þú þarft hjálp núna',
    pageTitle: 'Hjálp strax',
    text: 'Bókun tekur tíma. Hér er svarað strax, öllum, og það tengist vinnuveitandanum ekki neitt.',
    lead: 'Ef þú eða einhver nálægt þér er í hættu skaltu hringja núna. Þú þarft ekki að vita hvað á að segja.',
    call: 'Hringja í {number}',
    meanwhile: 'Ef það getur beðið í nokkra daga getur fagaðili hér hjálpað.',
    back: 'Finna fagaðila',
    always: 'Allan sólarhringinn',
    name: {
      redCross: 'Hjálparsími og netspjall Rauða krossins',
      emergency: 'Neyðarlínan',
      health: 'Ráðgjöf heilbrigðisþjónustu',
      mentalHealth: 'Hjálparsími geðheilsu',
      medical: 'Bráð veikindi',
      outOfHours: 'Læknavakt',
      lifeline: 'Neyðarsími fyrir fólk í vanda',
      listening: 'Samaritans, einhver sem hlustar',
      europe: 'Neyðarnúmer um alla Evrópu',
    },
  },
  colophon: 'Rekið af Kara, óháð vinnuveitanda þínum.',
  flash: {
    declined:
      'Þú hafnaðir skilmálunum. Tíminn er laus á ný, ekkert var bókað og innskráningu þinni er lokið.',
    undone: 'Hætt var við bókunina. Enginn fékk að vita af henni og ekkert var tekið af þér.',
  },
  signIn: {
    title: 'Innskráning',
    heading: 'Skráðu þig inn með vinnuaðganginum',
    lead: 'Innskráning fyrirtækisins staðfestir að þú vinnir þar. Hún fær ekkert að vita um hvað þú gerir hér.',
    go: 'Halda áfram í innskráningu fyrirtækisins',
    going: 'Opna innskráningu fyrirtækisins…',
    none: 'Fyrirtækið þitt hefur ekki opnað fyrir innskráningu enn þá.',
    noneNow: 'Þú getur skoðað þig um á meðan. Mannauðsdeildin veit hvenær opnað verður.',
    back: 'Aftur til fagaðilanna',
  },
  terms: {
    title: 'Skilmálar',
    version: 'Útgáfa {version}, í gildi frá {date}',
    none: 'Skilmálarnir hafa ekki verið birtir enn þá.',
  },
}
