import type { SameMessages } from '@kara/language'
import type { payUpdate as english } from '../en/pay-update.ts'

export const payUpdate: SameMessages<typeof english> = {
  issued: {
    title: 'Nýtt uppgjör er tilbúið',
    preview: 'Upphæðin og hvenær hún er greidd.',
    what: 'Uppgjör {number} fyrir {month} hljóðar upp á {amount} í heild.',
    sent: 'Það er greitt sjálfkrafa og berst bankanum þínum eftir um það bil tvo daga.',
    waits: 'Það bíður eftir þér: skráðu einu sinni hvert á að greiða þér og þá er það sent sjálfkrafa.',
  },
  paid: {
    title: 'Greiðsla er komin í bankann þinn',
    preview: 'Uppgjör hefur verið greitt.',
    what: '{amount} fyrir {month} eru komnar í bankann þinn. Þar stendur greiðslan sem {number}.',
  },
  failed: {
    title: 'Greiðsla komst ekki til skila',
    preview: 'Ekkert er tapað. Hér er það sem hjálpar.',
    what: 'Greiðslan {amount} fyrir {month} barst ekki bankanum þínum. Peningarnir eru ekki tapaðir, þeir bíða.',
  },
  reversed: {
    title: 'Greiðsla var tekin til baka',
    preview: 'Þjónustuverið veit hvers vegna.',
    what: 'Greiðslan {amount} fyrir {month} var tekin til baka. Þjónustuverið veit hvers vegna og skrifar þér. Ef þú heyrir ekkert innan tveggja virkra daga skaltu skrifa þjónustuverinu.',
  },
  needs_more: {
    title: 'Eitthvað vantar svo hægt sé að greiða þér',
    preview: 'Það tekur nokkrar mínútur að bæta úr því.',
    what: 'Greiðslumiðlunina sem greiðir þér fyrir okkar hönd vantar meira frá þér. Þangað til bíða peningarnir. Á síðunni stendur hvað vantar.',
  },
  refused: {
    title: 'Greiðslumiðlunin getur ekki greitt þér',
    preview: 'Ekkert tapast. Hér er það sem þú getur gert.',
    what: 'Greiðslumiðlunin sem greiðir þér fyrir okkar hönd hefur hafnað skráningunni þinni og gefur okkur ekki upp ástæðuna. Það sem þú hefur unnið þér inn bíður þín og tímar teljast áfram með. Á síðunni stendur hvað þú getur gert.',
  },
  todo: {
    account_not_ready:
      'Greiðslumiðlunina vantar meira frá þér. Á síðunni stendur hvað. Þegar það er komið er greiðslan send aftur sjálfkrafa.',
    our_funds: 'Ástæðan er hjá okkur og þú þarft ekkert að gera: reynt er aftur á hverjum degi.',
    bank_account:
      'Bankinn tekur ekki við greiðslu á þennan reikning: honum hefur verið lokað, eða númerið eða eigandinn er annar. Skráðu annan reikning eða leiðréttu skráninguna og þá er greiðslan send aftur sjálfkrafa.',
    bank_refused:
      'Bankinn gaf enga skýringu. Spurðu bankann þinn og sendu greiðsluna svo aftur af síðu uppgjörsins.',
    processor: 'Þú þarft ekkert að gera: þjónustuverið kannar málið.',
    again: 'Greiðslan hafði þegar verið send aftur. Þjónustuverið kannar nú málið og skrifar þér.',
  },
  account: 'Skrá hvert greiðslan fer',
  whatToDo: 'Sjá hvað hægt er að gera',
  look: 'Opna uppgjörið',
  reason: 'Þú færð þetta bréf vegna þess að þú færð greitt í gegnum Kara.',
}
