import type { SameMessages } from '@kara/language'
import type { clientInviteAccepted as english } from '../en/client-invite-accepted.ts'

export const clientInviteAccepted: SameMessages<typeof english> = {
  subject: 'Boðið þitt var samþykkt',
  preview: 'Nú getið þið fundið fyrsta tímann.',
  title: 'Boðið þitt var samþykkt',
  what: 'Héðan í frá getur þú bókað tíma fyrir ykkur.',
  action: 'Opna síðuna um viðkomandi',
  reason: 'Þú færð þetta bréf af því að þú sendir boðið.',
}
