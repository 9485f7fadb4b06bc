import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  state: {
    waiting: 'Bíður svars',
    seen: 'Lesin, bíður svars',
    times_proposed: 'Tímar í boði',
    accepted: 'Bókað',
    declined: 'Hafnað',
    withdrawn: 'Dregin til baka',
    expired: 'Lauk án svars',
  },
  parts: { morning: 'morgunn', afternoon: 'síðdegis', evening: 'kvöld' },
}
