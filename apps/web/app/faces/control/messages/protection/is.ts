import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Áður en fólk bókar',
  lead: 'Það sem fólkið þitt sýnir fyrir fyrstu bókun, auk þess að skrá sig inn.',
  back: 'Innskráning',
  why: 'Þau sem reka innskráningu fyrirtækisins geta tæknilega skráð sig inn sem hver sem er. Lykill sem viðkomandi á einn lokar þeim dyrum. Við mælum með að bjóða hann, og krefjast hans þar sem lítið traust er til innskráningarinnar.',
  key: 'Krefjast eigin lykils',
  keyHint:
    'Aðgangslykill í síma eða tölvu, eða rafræn skilríki. Þetta tekur mínútu. Án lykils bókar enginn; það sem er bókað stendur.',
  eid: 'Krefjast rafrænna skilríkja',
  eidHint: 'Aðeins á Íslandi. Kennitalan er geymd innsigluð og enginn sér hana nema viðkomandi.',
  eidName: 'Bíða á meðan þjónustuverið ber saman nöfn',
  eidNameHint:
    'Ef nafnið í skilríkjunum er annað en á aðganginum ber þjónustuverið þau saman. Sé ekki hakað við bókar fólk á meðan. Þú færð ekki að vita hverja það varðar.',
  eidElsewhere: 'Miðstöðin er ekki á Íslandi og því er aldrei beðið um rafræn skilríki.',
  sees: 'Þú færð aldrei að vita hver hefur bætt við lykli, hver ekki eða hver hætti við hér.',
  save: 'Vista',
  saving: 'Vista…',
  saved: 'Vistað. Þetta gildir um allar bókanir héðan í frá.',
  noHub: 'Fyrirtækið á enga miðstöð enn.',
  toHub: 'Byrja á slóð og útliti',
}
