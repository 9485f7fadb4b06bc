import { getSureSession } from '@kara/identity'
import { type Ctx, isCodedError } from '@kara/kernel'
import { redirect } from '@remix-run/node'
import { findOwnerPastSignIn } from '../../http/account.server.ts'
import { gateCtx } from '../../http/ctx.server.ts'
import { requireAccount } from '../../http/guards.server.ts'
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

/**
 * Before an act that decides who gets in or who runs the company: a session that has not just proven who it is
 * goes and does so, and comes back to `path`, where nothing has changed yet. Who came past the company's sign-in
 * has shown a password and a code for these settings alone.
 *
 * @param typed what the form held; it comes back in the address, so nothing secret belongs here.
 */
export async function requireProof(
  args: PageArgs,
  path: string,
  typed: Readonly<Record<string, string | undefined>> = {},
): Promise<void> {
  if (await isProven(args)) return
  const kept = Object.entries(typed).filter((entry): entry is [string, string] => Boolean(entry[1]))
  throw proveFirst(`${path}?${new URLSearchParams([...kept, ['proven', '1']])}`)
}

/** Whether whoever asks may decide who gets in without showing once more that it is they. */
export async function isProven(args: PageArgs): Promise<boolean> {
  if (await findOwnerPastSignIn(args)) return true
  const { personId } = await requireAccount(args)
  return isSureHere(args, gateCtx(args, { personId }))
}
