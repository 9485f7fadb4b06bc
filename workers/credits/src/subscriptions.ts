import { readConfig } from '@kara/config'
import * as credits from '@kara/credits'
import { invoicesFor } from '@kara/invoices'
import { openCards, paymentsFor, paymentsKeys } from '@kara/payments'
import { comparedTransfers, payoutsFor } from '@kara/payouts'
import { type Modules, workerSettings } from '@kara/worker'
import { cardSettings } from './card-settings.ts'
import { sellerSettings } from './seller-settings.ts'

const config = readConfig('credits', workerSettings.extend(cardSettings.shape).extend(sellerSettings.shape))
const keys = paymentsKeys(config.APP_SECRET)

const cards = openCards({
  secretKey: config.STRIPE_SECRET_KEY,
  webhookSecret: config.STRIPE_WEBHOOK_SECRET,
  baseUrl: config.STRIPE_HOST,
})

/** Every module with work for the queue `credits`. */
export const modules: Modules = [
  credits,
  paymentsFor({ cards, keys, books: [comparedTransfers(cards)] }),
  payoutsFor({ cards, keys }),
  invoicesFor({
    keys,
    seller: {
      name: config.SELLER_NAME,
      registrationNumber: config.SELLER_REGISTRATION_NUMBER,
      taxNumber: config.SELLER_TAX_NUMBER,
      address: config.SELLER_ADDRESS,
      account: config.SELLER_ACCOUNT,
    },
  }),
]
