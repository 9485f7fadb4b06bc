import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Hvert greiðslurnar fara',
  lead: 'Tekjur þínar eru greiddar inn á bankareikninginn þinn, ein greiðsla fyrir hvert uppgjör.',
  back: 'Greiðslur',
  how: 'Þú gerir grein fyrir þér og skráir bankareikning á síðu greiðslumiðlunarinnar sem greiðir þér fyrir okkar hönd. Við sjáum aldrei reikningsnúmerið þitt.',
  none: {
    title: 'Þú hefur ekki skráð bankareikning enn þá',
    text: 'Það tekur um fimm mínútur. Hafðu skilríki og reikningsnúmer við höndina. Þangað til bíða peningarnir eftir þér.',
    go: 'Byrja',
  },
  started: {
    title: 'Skráningin er hafin en ekki lokið',
    text: 'Það sem þú hefur skráð geymist. Þú heldur áfram þar sem frá var horfið.',
    go: 'Halda áfram',
  },
  needs_more: {
    title: 'Greiðslumiðlunina vantar meira',
    text: 'Ekki er hægt að greiða þér fyrr en það er komið. Peningarnir bíða á meðan.',
    go: 'Bæta úr því',
  },
  in_review: {
    title: 'Allt er komið og er í skoðun',
    text: 'Það tekur nokkrar mínútur, sjaldan einn eða tvo daga. Þú þarft ekkert að gera: það sem bíður er svo sent sjálfkrafa.',
    go: 'Skoða það sem ég skráði',
  },
  ready: {
    title: 'Allt er í lagi',
    text: 'Nýtt uppgjör er greitt sjálfkrafa og berst bankanum eftir um það bil tvo daga.',
    go: 'Breyta skráningunni',
  },
  refused: {
    title: 'Greiðslumiðlunin getur ekki greitt þér',
    text: 'Hún hafnaði skráningunni og gefur okkur ekki upp ástæðuna. Peningarnir bíða og ekkert tapast.',
  },
  whatToDo: {
    title: 'Það sem þú getur gert',
    statements: 'Haltu áfram eins og áður: tímar teljast með og uppgjör eru skrifuð. Upphæðirnar bíða þín.',
    support:
      'Skrifaðu þjónustuverinu og láttu númerið hér að neðan fylgja. Greiðslumiðlunin gefur aðeins eigandanum upp ástæðuna en með númerinu getur þjónustuverið beðið um að málið verði skoðað aftur.',
    other: 'Standi höfnunin finnið þið þjónustuverið aðra leið til að greiða þér, til dæmis með millifærslu.',
    number: 'Númer skráningarinnar',
    copy: 'Afrita númerið',
    copied: 'Afritað',
    write: 'Skrifa þjónustuverinu',
    open: 'Skoða það sem bíður',
  },
  missing: 'Það sem vantar',
  parts: {
    identity: 'Hver þú ert: nafn, fæðingardagur og kennitala',
    document: 'Mynd af vegabréfi, nafnskírteini eða ökuskírteini',
    bank: 'Bankareikningurinn þinn',
    business: 'Við hvað þú starfar',
    contact: 'Hvernig hægt er að ná í þig',
    terms: 'Samþykki þitt á skilmálum greiðslumiðlunarinnar',
    other: 'Atriði sem síða hennar skýrir',
  },
  leaves: 'Hnappurinn leiðir á síðu greiðslumiðlunarinnar og þaðan aftur hingað.',
  silent: 'Greiðslumiðlunin svarar ekki núna. Ekkert tapast: reyndu aftur eftir smástund.',
  short: {
    none: 'Skrá bankareikning',
    started: 'Ljúka skráningu bankareiknings',
    needs_more: 'Greiðslumiðlunina vantar meira',
    in_review: 'Bankareikningurinn er í skoðun',
    ready: 'Hvert greiðslurnar fara',
    refused: 'Sjá hvað hægt er að gera',
  },
}
