import { waitForElectronicId } from '@kara/factors'
import { defineMessages } from '@kara/language'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { extendHeldTime, requireBookingClient, requireHeldTime } from '../../../../care/held-time.server.ts'
import { findProtectionToAdd } from '../../../../care/protection.server.ts'
import { gateCtx } from '../../../../http/ctx.server.ts'
import { redirectWithFlash } from '../../../../http/flash.server.ts'
import { requireHub } from '../../../../http/guards.server.ts'
import { wordsFor } from '../../../../http/words.server.ts'
import { companyOfHub } from '../../join-hub.server.ts'
import { hubPaths } from '../../paths.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'

const messages = defineMessages(en, is)

/** A letter once the electronic ID answers; the time is held as long as it can be. */
export async function action(args: ActionFunctionArgs) {
  await requireHub(args)
  await requireHeldTime(args)
  const { account } = await requireBookingClient(args)
  if ((await findProtectionToAdd(args, account)) !== 'electronic_id') return redirect(hubPaths.book())
  await extendHeldTime(args)
  await waitForElectronicId(gateCtx(args, { personId: account.personId, companyId: companyOfHub(args) }))
  const words = await wordsFor(args, messages)
  return redirectWithFlash(args, hubPaths.book(), { tone: 'positive', text: words('protect.silent.told') })
}

/** Opened by hand: the booking knows its next step. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHub(args)
  return redirect(hubPaths.book())
}
