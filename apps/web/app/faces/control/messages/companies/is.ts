import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  title: 'Fyrirtækin þín',
  description: 'Veldu fyrirtækið sem þú vilt sinna.',
  another: 'Stofna annað fyrirtæki',
}
