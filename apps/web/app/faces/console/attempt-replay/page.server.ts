import { notFound } from '@kara/kernel'
import { findDocument, getAttemptByReference, replayAttempt } from '@kara/sso'
import { ReplayInput } from '@kara/sso/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { parseForm } from '../../../http/form.server.ts'
import { requireStaff } from '../../../http/guards.server.ts'

/** The set-up as it is now, to be changed for the trial only. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const reference = (args.params.reference ?? '').slice(0, 80)
  const { sso } = args.context.visit.platform
  const attempt = await getAttemptByReference(ctx, { reference }, args.context.visit.platform.keys.sso)
  if (!(await findDocument(ctx, { reference }, sso))) {
    throw notFound('sso.document_missing', 'The answer is not kept, or not any more.')
  }
  const { protocol, providerClientId, application } = attempt
  const isOpenId = protocol === 'oidc'
  return {
    reference,
    isOpenId,
    application: { ...application, spName: (isOpenId ? providerClientId : null) ?? application.entityId },
  }
}

/** Holds the kept answer against the changed set-up. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireStaff(args)
  const reference = (args.params.reference ?? '').slice(0, 80)
  const form = await parseForm(args, ReplayInput.omit({ reference: true }))
  if (!form.ok) return form.reply
  return form.answer(async (input) => ({
    replay: await replayAttempt(ctx, { ...input, reference }, args.context.visit.platform.sso),
  }))
}
