import { beginElectronicId } from '@kara/factors'
import { BeginElectronicIdInput } from '@kara/factors/contracts'
import { type Ctx, isCodedError, notFound } from '@kara/kernel'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { mayUseElectronicId } from '../../../account/electronic-id.server.ts'
import { hubReturnOf } from '../../../account/electronic-id-return.server.ts'
import { pathOnward } from '../../../account/onward.ts'
import { asking } from '../../../account/passkey-site.server.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { ensureAttemptToken } from '../../../http/company-sign-in.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { entrancePaths } from '../paths.ts'

const Wish = z.object({
  purpose: BeginElectronicIdInput.shape.purpose,
  to: z.string().optional(),
  back: z
    .string()
    .regex(/^[a-z0-9.:-]{3,260}$/)
    .optional()
    .catch(undefined),
})

/** Leaves for the electronic ID. Where it is not offered there is no such address. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await allowGate(args)
  return leaveFor(args, ctx, Object.fromEntries(await args.request.formData()))
}

/**
 * From a hub's sign-in, whose form cannot post to another host. For signing in alone: it begins nothing in a session.
 * Opened by hand there is nothing to see here.
 */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowGate(args)
  const asked = Object.fromEntries(new URL(args.request.url).searchParams)
  return asked.purpose === 'sign_in' ? leaveFor(args, ctx, asked) : redirect(entrancePaths.start())
}

async function leaveFor(args: PageArgs, ctx: Ctx, asked: unknown) {
  const { platform } = args.context.visit
  const wish = Wish.safeParse(asked)
  if (!wish.success || !platform.electronicId || !(await mayUseElectronicId(args, wish.data.back)))
    throw notFound('web.no_page', 'There is no page at this address.')
  const { purpose, back } = wish.data
  const to = readReturnPath(wish.data.to, entrancePaths.start())
  const returnPath = pathOnward(back ? { to, back } : { to })
  const { token, host } = asking(args)
  const input = { purpose, returnPath, token, host, browserToken: ensureAttemptToken(args.context.visit) }
  const { electronicId, keys } = platform
  try {
    return redirect((await beginElectronicId(ctx, input, keys.factors, electronicId)).redirectUrl)
  } catch (error) {
    // Another host keeps its own notices: the reason travels there in the address.
    const hubReturn = isCodedError(error) && hubReturnOf(returnPath, error.code.replace('factors.', ''))
    if (hubReturn) return redirect(hubReturn)
    return answerWithFlash(args, returnPath, () => Promise.reject(error))
  }
}
