import type { SameMessages } from '@kara/language'
import type { moneyAlarm as english } from '../en/money-alarm.ts'

export const moneyAlarm: SameMessages<typeof english> = {
  difference: {
    title: 'Greiðslur hér og hjá greiðslumiðlun stemma ekki',
    preview: 'Samanburðurinn fann frávik sem hann gat ekki leiðrétt.',
    what: '{count, plural, one {# frávik bíður sem samanburðurinn gat ekki leiðrétt sjálfur.} other {# frávik bíða sem samanburðurinn gat ekki leiðrétt sjálfur.}}',
    todo: 'Við hvert þeirra stendur hvað er til ráða. Þegar frávik hefur verið afgreitt eða er horfið við næsta samanburð er ekki látið vita af því aftur.',
  },
  refund_refused: {
    title: 'Banki tók ekki við endurgreiðslu',
    preview: 'Peningarnir eru enn hjá okkur.',
    what: 'Banki skjólstæðings hafnaði endurgreiðslu inn á kort. Skjólstæðingurinn hefur verið látinn vita og reikningurinn telst aftur greiddur.',
    todo: 'Endurgreiddu aftur með tilvísuninni. Ef kortinu hefur verið lokað skaltu semja við skjólstæðinginn um aðra leið.',
  },
  dispute: {
    title: 'Banki gerir athugasemd við greiðslu',
    preview: 'Gögn má senda fram að tilteknum degi.',
    what: 'Banki skjólstæðings gerir athugasemd við greiðslu. Hann kann að hafa tekið peningana til baka á meðan og enginn hér getur endurgreitt þá líka.',
    todo: 'Á greiðslusíðunni eru tilvísunin, upphæðin og dagurinn sem gögnin þurfa að berast fyrir. Gögnin eru send hjá greiðslumiðluninni: bókunin og kvittunin, aldrei um hvað tíminn var.',
  },
  ledger: {
    title: 'Einingabók stemmir ekki',
    preview: 'Næturskoðunin fann villu.',
    what: 'Næturskoðunin fann stöðu, samtölu eða lokaðan mánuð hjá fyrirtæki sem er ekki í samræmi við færslurnar.',
    todo: 'Á síðu einingabókarinnar kemur fram um hvaða reikning eða mánuð er að ræða. Ekki leiðrétta neitt fyrr en orsökin er kunn.',
  },
  action: 'Skoða málið',
  reason: 'Þú færð þetta bréf af því að þú starfar í þjónustuveri Köru.',
}
