import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Einingareglur',
  description: 'Það sem hver og einn fær. Ein eining greiðir klukkustund hjá fagaðila, hálf eining hálftíma.',
  back: 'Einingar',
  changeTitle: 'Hvað breyting gerir',
  changeWhat:
    'Bókaðir tímar halda einingum sínum. Lægri fjöldi gildir strax um það sem fólk hefur sótt en ekki bókað; annað tekur gildi á næsta tímabili hvers og eins.',
  allowance: 'Á mann',
  creditsUnit: 'einingar',
  period: 'Á hverju tímabili',
  periods: { month: 'mánuður', quarter: 'ársfjórðungur', year: 'ár' },
  daysUnit: 'dagar',
  anchor: 'Tímabil eru talin frá',
  anchorChoices: {
    company: 'einum degi fyrir allt fyrirtækið',
    claim: 'þeim degi þegar hver og einn sækir einingar í fyrsta sinn',
  },
  startsOn: 'Tímabil hefjast',
  startsOnHint:
    'Dagur þegar tímabil hefst; hin fylgja af honum. Hann skiptir engu ef talið er frá fyrsta degi hvers og eins.',
  proRata: 'Þau sem byrja á miðju tímabili fá hlutfall',
  proRataHint: 'Í hlutfalli við það sem eftir er af tímabilinu, í hálfum einingum.',
  rollover: 'Það sem er ónotað í lok tímabils',
  rolloverChoices: {
    none: 'fyrnist',
    capped: 'flyst á næsta tímabil, upp að hámarki',
    until: 'má nota í nokkra daga til viðbótar',
  },
  rolloverCap: 'Flyst í mesta lagi',
  rolloverDays: 'Nýtist eftir lok tímabils í',
  poolEmpty: 'Þegar potturinn er tómur',
  poolEmptyChoices: {
    self_pay: 'Fólk getur greitt fyrir tíma sjálft',
    wait: 'Nýjar einingar bíða þar til þið kaupið fleiri',
  },
  promise: 'Ef allir sæktu allt',
  promiseHint:
    'Einingar fara ekki úr pottinum fyrr en einhver sækir þær. Reglurnar geta því lofað meiru en í honum er.',
  promiseChoices: {
    open: 'Það má vera meira en keypt hefur verið; þau sem sækja fyrst fá einingarnar',
    bought: 'Ársskammtur allra þarf að hafa verið keyptur síðustu tólf mánuði',
  },
  promisedPeople: 'Hversu margir vinna hjá ykkur?',
  promisedPeopleHint:
    'Út frá því er reiknað hve margar einingar reglurnar geta kostað á ári. Talan er geymd með reglunum.',
  peopleUnit: 'manns',
  leaver: 'Þegar einhver hættir hjá fyrirtækinu',
  leaverHint:
    'Hvað verður um bókaða tíma. Tími sem hefst innan sólarhrings fer fram hvað sem öðru líður. Þið fáið ekki að vita hver átti þá.',
  leaverChoices: {
    keep: 'Viðkomandi heldur bókuðum tímum um sinn',
    cancel: 'Tímarnir eru afbókaðir og einingarnar koma aftur til ykkar',
    offer_self_pay: 'Viðkomandi býðst að greiða fyrir tímana sjálfur',
  },
  leaverDays: 'Tímar sem halda sér fara fram innan',
  summary: 'Í einni setningu',
  noSummary: 'Fylltu út fjölda, tímabil og dag; þá birtist setningin.',
  set: 'Setja þessar reglur',
  preview: 'Sjá hvað breytist',
  busy: 'Vista…',
  saved: 'Einingareglurnar eru komnar.',
}
