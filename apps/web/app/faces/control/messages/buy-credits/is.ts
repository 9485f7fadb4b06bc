import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Kaupa einingar',
  description: 'Ein eining kostar {price}. Skattur er í verði hverrar þjónustu og bætist ekki við hér.',
  back: 'Einingar',
  leftTitle: 'Greiðslunni var ekki lokið',
  left: 'Ekkert var gjaldfært. Þú getur byrjað aftur hvenær sem er.',
  amount: 'Hve margar',
  amountHint: 'Þumalputtaregla: ein eining á hverja tvo starfsmenn á mánuði.',
  unit: 'einingar',
  total: '{total} alls',
  how: 'Hvernig greiðið þið?',
  invoice: 'Á reikning',
  invoiceHint: 'Einingarnar koma strax í pottinn.',
  card: 'Með korti',
  cardHint: 'Hjá greiðslumiðlun, allt að {max} einingar. Þær koma í pottinn þegar greiðslan er frágengin.',
  poNumber: 'Pöntunarnúmer',
  optional: 'valfrjálst',
  poHint: 'Stendur á reikningnum svo að bókhaldið finni hann.',
  budgetLeft: 'Af hámarki tímabilsins eru {left} eftir.',
  effect: 'Í kaupunum kemur hvorki fram fólk né þjónusta.',
  buyOnInvoice: 'Kaupa á reikning',
  payByCard: 'Halda áfram að greiðslu',
  busy: 'Augnablik…',
  funded: 'Einingarnar eru komnar í pottinn.',
}
