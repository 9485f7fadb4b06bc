import { platformSettings, queueSettings, readConfig, url, z } from '@kara/config'
import { openStandaloneDatabase } from '@kara/testing/standalone'

const settings = readConfig(
  'the proofs',
  platformSettings.extend(queueSettings.shape).extend({
    /** The owner of the stack's database; each proof makes a database of its own beside it. */
    DATABASE_URL: z.string().startsWith('postgres'),
    SANDBOX_URL: url,
    /** How many sign-ins the soak makes; absent: as many as fit into a minute. */
    SIGNINS: z.coerce.number().int().min(1).optional(),
    /** How many movements the history of the ledger has; absent: as many as fit into a minute, up to a million. */
    LEDGER: z.coerce.number().int().min(1).optional(),
  }),
)

export type ProofSettings = typeof settings

/** What the stack hands to its programs. */
export const stack: ProofSettings = settings

/** A fresh database on the stack's server, dropped when it is closed. */
export function openOwnDatabase(options: { connectionsMax: number; allowsClockShift?: boolean }) {
  const { DATABASE_URL: ownerUrl, APP_SECRET } = stack
  return openStandaloneDatabase({ ownerUrl, secret: APP_SECRET.reveal(), ...options })
}
