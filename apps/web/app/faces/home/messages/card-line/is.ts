import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  charged:
    'Ekkert er tekið af þér núna: kortið ({card}) er rukkað daginn eftir tímann og þangað til geturðu valið annað kort.',
  directTitle: 'Þessi fagaðili tekur ekki við kortum hér',
  direct:
    'Þú greiðir beint, eins og þið semjið um. Reikningurinn kemur eftir tímann og þar stendur upphæðin.',
  noneTitle: 'Fyrst þarf kort',
  expiredTitle: 'Kortið þitt er útrunnið',
  none: 'Það sem þú greiðir úr eigin vasa er tekið af korti daginn eftir tímann. Kortanúmerið er slegið inn hjá greiðslumiðluninni; ekkert er gjaldfært núna og þú kemur aftur hingað.',
  add: 'Bæta við korti',
  adding: 'Opna örugga síðu…',
}
