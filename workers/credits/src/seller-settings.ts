import { z } from '@kara/config'

const line = z.string().max(240).default('')

/** Who sells credits, as it stands on every invoice: the operator, as it is registered. */
export const sellerSettings = z.object({
  SELLER_NAME: z.string().min(1).max(120),
  SELLER_REGISTRATION_NUMBER: z.string().min(1).max(30),
  SELLER_TAX_NUMBER: line,
  SELLER_ADDRESS: line,
  /** Where transfers go to, as it is written in its country. */
  SELLER_ACCOUNT: z.string().min(1).max(60),
})
