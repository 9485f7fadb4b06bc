import { factorsKeys } from '@kara/factors'
import { identityKeys } from '@kara/identity'
import type { Secret } from '@kara/kernel'
import { notesKeys } from '@kara/notes'
import { paymentsKeys } from '@kara/payments'
import { ssoKeys } from '@kara/sso'
import { supportKeys } from '@kara/support'
import type { Platform } from './platform.server.ts'

/** Every key that pages hand to verbs, derived from the installation's secret and, while it changes, the one before. */
export function openKeys(secret: Secret, before?: Secret): Platform['keys'] {
  return {
    factors: factorsKeys(secret),
    identity: identityKeys(secret),
    notes: notesKeys(secret, before ? [before] : []),
    payments: paymentsKeys(secret),
    sso: ssoKeys(secret),
    support: supportKeys(secret),
  }
}
