import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Fyrirtækið þitt hjá Kara',
  places: { start: 'Yfirlit' },
}
