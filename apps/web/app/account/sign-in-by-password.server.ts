import { signInWithPassword } from '@kara/identity'
import { SignInWithPasswordInput } from '@kara/identity/contracts'
import type { CompanyId, PersonId } from '@kara/kernel'
import { isSsoRequiredFor } from '@kara/sso'
import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { enter } from '../http/enter.server.ts'
import { type FormReply, parseForm } from '../http/form.server.ts'
import { allowGate } from '../http/guards.server.ts'
import { readReturnPath } from '../http/return-path.ts'
import type { PageArgs } from '../http/visit.server.ts'
import { companyInstead } from './company-instead.server.ts'
import { findDomainToProve } from './proof-of-account.server.ts'

export type { CompanyInstead } from './company-instead.server.ts'

const PasswordForm = SignInWithPasswordInput.pick({ email: true, password: true }).extend({
  to: z.string().optional(),
})

export interface Entrance {
  /** Where somebody goes who came from nowhere in particular. */
  readonly start: string
  /** Where the code is entered that proves an address. */
  codePath(codeId: string, to: string): string
  /** The company whose hub this is. */
  readonly companyId?: CompanyId
  /** What follows a sign-in before the person goes on. */
  welcome?(personId: PersonId): Promise<unknown>
}

/** Signs in by address and password, at the app and at a hub alike. */
export async function signInByPassword(args: PageArgs, entrance: Entrance): Promise<Response | FormReply> {
  const ctx = await allowGate(args)
  const form = await parseForm(args, PasswordForm)
  if (!form.ok) return form.reply
  const { platform, clientAddress } = args.context.visit
  return form.answer(async ({ email, password, to }) => {
    const path = readReturnPath(to, entrance.start)
    const input = { email, password, clientAddress, companyId: entrance.companyId }
    const domainToProve = await findDomainToProve(args, ctx, path)
    try {
      const signedIn = await signInWithPassword(ctx, input, platform.keys.identity, {
        ssoRequiredFor: async (domain) => domain !== domainToProve && isSsoRequiredFor(ctx, domain),
      })
      if (signedIn.outcome === 'verify_email')
        return redirect(entrance.codePath(signedIn.pending.codeId, path))
      await entrance.welcome?.(signedIn.personId)
      await enter(args, { personId: signedIn.personId, method: 'password' })
      return redirect(path)
    } catch (error) {
      const instead = await companyInstead(args, form.refuse, error, email)
      if (instead) return instead
      throw error
    }
  })
}
