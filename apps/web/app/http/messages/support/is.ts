import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  only_support: 'Þessi síða er fyrir þjónustuverið.',
  report_missing: 'Engin villusíða hefur sýnt þetta tilvísunarnúmer.',
}
