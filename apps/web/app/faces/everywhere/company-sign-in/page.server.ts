import { type Ctx, inScope } from '@kara/kernel'
import { defineMessages } from '@kara/language'
import { findLiveConnection, findLiveConnectionOfEmail } from '@kara/sso'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findAttemptOfBrowser } from '../../../account/proof-of-account.server.ts'
import { goToCompanySignIn } from '../../../http/company-sign-in.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'

const messages = defineMessages(en, is)

/** Begins the company's sign-in: of the hub's own company, or of the one an address belongs to. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await allowGate(args)
  const { host } = args.context.visit
  const form = await args.request.formData()
  const [email, chosen] = [form.get('email'), form.get('connection')]
  const connection =
    host.kind === 'hub'
      ? await findLiveConnection(
          inScope(ctx, { role: 'gate', companyId: host.hub.companyId }),
          chosen ? String(chosen) : undefined,
        )
      : typeof email === 'string'
        ? await findLiveConnectionOfEmail(ctx, email.slice(0, 254))
        : await findConnectionOfAttempt(args, ctx, String(form.get('reference') ?? ''))
  const returnPath = readReturnPath(form.get('to'), '/')
  if (!connection) {
    // Switched off while the page with its button lay open.
    const words = await wordsFor(args, messages)
    const signIn = `/sign-in?to=${encodeURIComponent(returnPath)}`
    return redirectWithFlash(args, signIn, { tone: 'critical', text: words('switchedOff') })
  }
  const { companyId, connectionId } = connection
  const typedEmail = typeof email === 'string' ? email.slice(0, 254) : undefined
  return goToCompanySignIn(args, ctx, { companyId, connectionId, returnPath, typedEmail })
}

/** At the app no hub says whose sign-in it is; this browser's way before does. */
async function findConnectionOfAttempt(args: PageArgs, ctx: Ctx, reference: string) {
  const own = await findAttemptOfBrowser(args, ctx, reference.slice(0, 80))
  return own && findLiveConnection(own.gate, own.attempt.connectionId)
}

/** Opened by hand: back to where the sign-in begins. */
export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  return redirect('/sign-in')
}
