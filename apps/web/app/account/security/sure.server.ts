import { getSureSession } from '@kara/identity'
import { type Ctx, isCodedError } from '@kara/kernel'
import { redirect } from '@remix-run/node'
import type { PageArgs } from '../../http/visit.server.ts'
import { confirmPath } from '../onward.ts'
import { asking } from '../passkey-site.server.ts'

/** Whether a refusal says: show first, once more, that it is you. */
export function isNotSure(error: unknown): boolean {
  return isCodedError(error) && needsProof.has(error.code)
}

const needsProof = new Set(['identity.confirm_first', 'identity.sign_in_again'])

/** Whether this session has just proven who the person is. */
export async function isSureHere(args: PageArgs, ctx: Ctx): Promise<boolean> {
  try {
    await getSureSession(ctx, asking(args))
    return true
  } catch (error) {
    if (isCodedError(error)) return false
    throw error
  }
}

/** To where it is shown, and back. */
export function proveFirst(path: string): Response {
  return redirect(confirmPath({ to: path, again: true }))
}
