import type { SameMessages } from '@kara/language'
import type { sessionPayment as english } from '../en/session-payment.ts'

export const sessionPayment: SameMessages<typeof english> = {
  credits: '{credits}, tekið frá þar til tímanum er lokið',
  self_pay: '{price}, þú greiðir',
  split: '{credits}, tekið frá þar til tímanum er lokið, og {price} sem þú greiðir',
  free: 'Ekkert að greiða',
}
