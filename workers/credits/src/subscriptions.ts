import { readConfig } from '@kara/config'
import * as credits from '@kara/credits'
import { openCards, paymentsFor, paymentsKeys } from '@kara/payments'
import { type Modules, workerSettings } from '@kara/worker'
import { cardSettings } from './card-settings.ts'

const config = readConfig('credits', workerSettings.extend(cardSettings.shape))

/** Every module with work for the queue `credits`. */
export const modules: Modules = [
  credits,
  paymentsFor({
    cards: openCards({
      secretKey: config.STRIPE_SECRET_KEY,
      webhookSecret: config.STRIPE_WEBHOOK_SECRET,
      baseUrl: config.STRIPE_HOST,
    }),
    keys: paymentsKeys(config.APP_SECRET),
  }),
]
