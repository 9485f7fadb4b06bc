import type { SameMessages } from '@kara/language'
import type { billUpdate as english } from '../en/bill-update.ts'

export const billUpdate: SameMessages<typeof english> = {
  opened: {
    title: 'Reikningur er tilbúinn',
    preview: 'Upphæðin og hvernig hann er greiddur.',
    what: 'Til greiðslu eru {amount} vegna bókunar þinnar.',
  },
  paid: {
    title: 'Greiðslan þín barst',
    preview: 'Kvittunin þín er tilbúin.',
    what: 'Greiðsla upp á {amount} barst. Takk fyrir. Kvittunin er undir Greiðslur hvenær sem þú þarft á henni að halda.',
  },
  refused: {
    title: 'Greiðsla gekk ekki í gegn',
    preview: 'Ekkert var gjaldfært. Þetta hjálpar.',
    what: 'Reynt var að taka {amount} af kortinu þínu en ekkert var gjaldfært.',
  },
  refunded: {
    title: 'Peningar eru á leiðinni til þín',
    preview: 'Þeir fara aftur inn á kortið sem greitt var með.',
    what: '{amount} fara aftur inn á kortið sem greitt var með. Það getur tekið bankann allt að tíu daga. Kreditreikningur er undir Greiðslur.',
  },
  transferred: {
    title: 'Endurgreiðsla hefur verið millifærð',
    preview: 'Ekki var hægt að endurgreiða á kortið.',
    what: '{amount} hafa verið millifærðar á reikninginn sem þú gafst upp, af því að ekki var hægt að endurgreiða á kortið sem greitt var með. Kreditreikningur er undir Greiðslur.',
  },
  paid_twice: {
    title: 'Tvígreiðsla er endurgreidd',
    preview: 'Einn reikningur var gjaldfærður tvisvar á kortið þitt.',
    what: 'Einn reikningur var gjaldfærður tvisvar á kortið þitt. {amount} fara aftur inn á það. Það getur tekið bankann allt að tíu daga. Reikningurinn sjálfur er greiddur og kvittunin óbreytt.',
  },
  refund_refused: {
    title: 'Bankinn þinn tók ekki við endurgreiðslu',
    preview: 'Hún er ekki týnd og einhver sinnir henni.',
    what: 'Endurgreiða átti {amount} inn á kortið sem greitt var með en bankinn hafnaði því. Kortinu kann að hafa verið lokað eða það er útrunnið. Peningarnir eru enn hjá okkur: þjónustuver sinnir þessu og hefur samband ef finna þarf aðra leið.',
  },
  disputed: {
    title: 'Bankinn þinn spyr okkur um greiðslu',
    preview: 'Ef þú kannast við greiðsluna skaltu láta bankann vita.',
    what: 'Bankinn þinn gerir athugasemd við greiðslu upp á {amount}, eins og gert er þegar korthafi kannast ekki við hana. Ekkert breytist í þjónustu þinni og ekkert kort er gjaldfært aftur sjálfkrafa. Ef þú kannast við tilvísunina skaltu láta bankann vita; ef eitthvað er rangt endurgreiðir þjónustuver.',
  },
  why: {
    completed: 'Hann er fyrir tímann þinn: {moment}.',
    late_cancelled:
      'Hann er fyrir tímann þinn ({moment}) sem var afbókaður eftir að fresturinn rann út og telst því hafa farið fram.',
    client_no_show:
      'Hann er fyrir tímann þinn ({moment}) þar sem skráð var að þú hefðir ekki mætt. Sé það ekki rétt geturðu andmælt á síðu tímans; þar stendur hve lengi.',
  },
  charged: 'Tekið verður af aðalkortinu þínu: {when}. Fram að því geturðu greitt með öðru korti.',
  outside:
    'Fagaðilinn þinn tekur ekki við kortum hér: greiddu beint, eins og þið sömduð um. Reikningnum er lokað þegar hann er uppgerður.',
  notCharged: 'Ekkert er tekið sjálfkrafa af korti. Greiddu þegar þér hentar.',
  failed: {
    not_enough_money: 'Bankinn segir að innistæða sé ekki næg eða heimild fullnýtt.',
    expired: 'Bankinn segir að kortið sé útrunnið.',
    authentication: 'Bankinn þarf staðfestingu frá þér.',
    wrong_details: 'Bankinn segir að eitthvað í kortaupplýsingunum sé ekki rétt.',
    card_blocked: 'Bankinn segir að kortinu hafi verið lokað.',
    try_again: 'Ekki náðist samband við bankann.',
    declined: 'Bankinn gaf enga skýringu.',
  },
  again: 'Reynt verður aftur: {when}. Þú getur greitt núna með þessu korti eða öðru.',
  byHand: 'Ekki verður reynt aftur sjálfkrafa. Þú getur greitt núna með þessu korti eða öðru.',
  reference: 'Á bankayfirliti stendur KARA* {reference}.',
  pay: 'Skoða og greiða',
  look: 'Opna',
  reason: 'Þú færð þetta bréf vegna greiðslu hjá Köru.',
}
