import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Starfsfólk',
  description:
    'Fólk á þessum lista getur nýtt sér þjónustuna með eigin innskráningu. Hér sést aldrei hver gerir það: listinn er ykkar og ekkert berst til baka.',
  count: '{count, plural, =0 {Enginn er á listanum} one {# er á listanum} other {# eru á listanum}}',
  none: 'Enginn er enn á listanum',
  noneWhy:
    'Allir sem eiga staðfest netfang á lénum ykkar teljast starfsfólk. Settu inn lista ef sumir nota önnur netföng eða ef þið notið ekki innskráningu fyrirtækisins.',
  add: 'Bæta við fólki eða skipta um lista',
  find: 'Finna netfang',
  search: 'Leita',
  noMatch: 'Ekkert netfang á listanum inniheldur þetta.',
  shown: 'Nýjustu {shown} eru sýnd; leitaðu að hinum.',
  address: 'Netfang',
  since: 'Á listanum frá',
  act: 'Breyta',
  strike: 'Strika út',
  strikeName: 'Strika út {email}',
  struck: '{email} er strikað út. Eigandi þess er hættur.',
  gone: 'Netfangið var ekki lengur á listanum.',
  way: {
    none: 'Allir á þessum lista koma inn með aðgangi og lykilorði: miðstöðin biður um netfangið sem stendur hér og sendir kóða á það.',
    split:
      'Fólk með netfang á {domains} kemur inn í gegnum innskráningu fyrirtækisins. Aðrir á listanum, svo sem verktakar, koma inn með aðgangi og lykilorði; miðstöðin býður það við hlið innskráningarinnar.',
    everybody:
      'Allir á þessum lista koma inn með aðgangi og lykilorði; miðstöðin býður það við hlið innskráningar fyrirtækisins.',
    change: 'Hvaða lén kemur inn hvernig',
  },
  leaving:
    'Sá sem er strikaður út er hættur: hann heldur aðganginum sínum og eigin sögu en þjónustan lokast.',
  upload: {
    title: 'Bæta við fólki eða skipta um lista',
    description: 'Ekkert er skráð fyrr en þú hefur séð hvað breytist.',
    back: 'Starfsfólk',
    mode: 'Hvaða listi er þetta?',
    modes: {
      add: 'Fólk sem bætist við',
      replace: 'Allt starfsfólkið',
    },
    modeHints: {
      add: 'Enginn er strikaður út.',
      replace: 'Þau sem eru á listanum núna en ekki á þessum eru hætt.',
    },
    file: 'Skrá',
    choose: 'Velja skrá',
    fileHint:
      'CSV, eins og töflureiknir vistar. Dálkurinn með netföngunum finnst sjálfkrafa; aðrir dálkar eru ekki geymdir.',
    text: 'Eða límdu netföngin inn',
    textHint: 'Eitt í hverri línu.',
    look: 'Sjá hvað breytist',
    looking: 'Les…',
    preview: 'Þetta breytist',
    added: 'Bætast á listann',
    removed: 'Eru strikuð út',
    unchanged: 'Standa óbreytt',
    nothing: 'Þessi listi breytir engu.',
    replaces: 'Þau sem eru strikuð út eru hætt; þjónustan lokast þeim strax.',
    problems:
      '{count, plural, one {# lína er ólæsileg og er sleppt} other {# línur eru ólæsilegar og er sleppt}}',
    line: 'Lína',
    value: 'Þar stendur',
    why: 'Ástæða',
    reasons: {
      missing: 'Ekkert netfang er í línunni.',
      invalid: 'Þetta er ekki netfang.',
      twice: 'Það stendur þegar í línu {before}.',
    },
    allProblems: 'Vista þessar línur í skrá',
    problemFile: 'linur-til-ad-laga.csv',
    apply: 'Skrá listann',
    applying: 'Skrái…',
    done: 'Listinn er skráður: {added} bættust við, {removed} voru strikuð út.',
  },
}
