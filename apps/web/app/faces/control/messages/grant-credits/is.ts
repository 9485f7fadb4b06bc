import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Veita einingar',
  description:
    'Umfram reglurnar og með eigin lokadegi: eftir áfall, á erfiðum tímum eða sem þakklæti. Þær koma úr pottinum.',
  back: 'Einingar',
  amount: 'Á hvern',
  unit: 'einingar',
  who: 'Hver fær þær',
  everyone: 'Allir',
  everyoneHint: 'Allir sem vinna hjá ykkur í dag og eiga aðgang að miðstöðinni.',
  named: 'Tilteknir starfsmenn',
  namedHint:
    'Eftir netfangi í vinnunni. Þau sem eiga ekki aðgang enn fá þær við stofnun hans, fram að síðasta degi.',
  addresses: 'Netföng',
  addressesHint:
    'Eitt í hverja línu, mest {max}. Þú færð ekki að vita hver þeirra eiga aðgang: í því sem við segjum þér um pottinn teljast einingar þeirra veittar.',
  usableUntil: 'Síðasti dagur',
  usableUntilHint: 'Til loka dagsins, {zone}. Það sem þá er ónotað fellur niður, eins og í lok tímabils.',
  note: 'Setning til þeirra',
  noteHint: 'Stendur hjá einingunum. Hafðu hana almenna, hún er kannski lesin í vinnunni.',
  optional: 'valfrjálst',
  total: 'Tekur mest {total} úr pottinum.',
  effect: 'Ef potturinn dugar ekki fyrir alla fær enginn neitt fyrr en þið kaupið meira.',
  submit: 'Veita einingarnar',
  busy: 'Veiti…',
  done: 'Einingar veittar. Öll sem eiga að fá þær fá þær innan nokkurra mínútna og eru látin vita.',
  table: 'Veitt umfram reglurnar',
  day: 'Veitt',
  audience: { everyone: 'Allir', named: 'Tilteknir starfsmenn' },
}
