import type { SameMessages } from '@kara/language'
import type { en } from './en.ts'

export const is: SameMessages<typeof en> = {
  heading: 'Skilmálarnir',
  short: 'Útgáfa {version}',
  read: 'Ég hef lesið skilmálana og samþykki þá',
  missing: 'Samþykktu skilmálana til að halda áfram eða hafnaðu þeim til að hætta.',
  newer: 'Skilmálarnir voru að breytast',
  newerText: 'Ný útgáfa tók gildi á meðan þú last. Hún er hér og þú hefur ekkert samþykkt enn.',
  accept: 'Samþykkja og halda áfram',
  accepting: 'Vista…',
  decline: 'Hafna og hætta',
}
