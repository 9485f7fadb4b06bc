import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  not_allowed: 'Aðeins eigandi, mannauðsstjóri eða fjármálastjóri greiðir fyrir einingar.',
  processor_silent: 'Greiðslumiðlunin svaraði ekki. Ekkert var gjaldfært; reyndu aftur eftir smástund.',
  checkout_missing: 'Þessi greiðsla er ekki til.',
  signature_invalid: 'Kortafyrirtækið undirritaði ekki þessi skilaboð.',
}
