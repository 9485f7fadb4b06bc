import type { Ctx } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { CarriedInput, type CarriedMessage } from '../contracts.ts'
import { readCarried } from '../gateway/carried-message.ts'
import type { Sso } from '../gateway/open-sso.ts'

/** What a browser is to post to its company's provider; null when the address is not ours, or too old. */
export async function findCarriedMessage(
  ctx: Ctx,
  raw: CarriedInput,
  sso: Sso,
): Promise<CarriedMessage | null> {
  mustBeAtGate(ctx)
  return readCarried(sso, CarriedInput.parse(raw).message)
}
