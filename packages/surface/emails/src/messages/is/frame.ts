import type { SameMessages } from '@kara/language'
import type { frame as english } from '../en/frame.ts'

export const frame: SameMessages<typeof english> = {
  sender: 'Kara',
  greeting: 'Hæ {name},',
  supportLink: 'Hafa samband við þjónustuverið',
  noticesLink: 'Veldu hvaða skilaboð þú færð',
}
