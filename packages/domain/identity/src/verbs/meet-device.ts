import { hashToken } from '@kara/crypto'
import type { TxCtx } from '@kara/db'
import type { PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAtGate } from '../access.ts'
import { deviceAppeared } from '../events.ts'
import * as store from '../store/devices.ts'

export interface Arrival {
  readonly personId: PersonId
  readonly host: string
  readonly label: string
  /** The browser's own secret on this host. */
  readonly deviceToken: string
  /** The account's own factor was shown. */
  readonly isConfirmed: boolean
  /** The browser is known already, by another of our hosts. */
  readonly isCarried: boolean
}

/**
 * Recognises the browser that a person signs in with, or remembers it as a new one, which the person is told.
 *
 * @returns whether the account's factor was shown in this browser before.
 */
export async function meetDevice(ctx: TxCtx, arrival: Arrival): Promise<{ readonly isConfirmed: boolean }> {
  mustBeAtGate(ctx)
  const { personId, host, label, deviceToken, isConfirmed, isCarried } = arrival
  const tokenHash = hashToken(deviceToken)
  const devices = await store.listDevices(ctx, personId)
  const known = devices.find((device) => device.tokenHash === tokenHash)
  if (known) {
    await store.touchDevice(ctx, known.id, { label, isConfirmed })
    return { isConfirmed: isConfirmed || known.confirmedAt !== null }
  }
  const made = await store.insertDevice(ctx, { personId, tokenHash, host, label, isConfirmed })
  await store.forgetOldDevices(ctx, devices)
  // The very first browser is the one in which the account is begun.
  if (made && devices.length > 0 && !isCarried) await publish(ctx, deviceAppeared(personId, made.id))
  return { isConfirmed }
}
