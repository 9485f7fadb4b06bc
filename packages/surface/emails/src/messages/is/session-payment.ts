import type { SameMessages } from '@kara/language'
import type { sessionPayment as english } from '../en/session-payment.ts'

export const sessionPayment: SameMessages<typeof english> = {
  credits: '{credits}, tekið frá þar til tímanum er lokið',
  self_pay: '{price}, þú greiðir',
  free: 'Ekkert að greiða',
}
