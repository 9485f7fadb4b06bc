import type { SameMessages } from '@kara/language'
import type { frame as english } from '../en/frame.ts'

export const frame: SameMessages<typeof english> = {
  sender: 'Kara',
  greeting: 'Hæ {name},',
  noticesLink: 'Veldu hvaða skilaboð þú færð',
}
