import { activateConnection, approveMetadata, dismissProposal, listConnections } from '@kara/sso'
import { ActivateConnectionInput, ApproveMetadataInput, DismissProposalInput } from '@kara/sso/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { requireProof } from '../../../account/security/sure.server.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireSignInKeeper } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { homePaths } from '../../home/paths.ts'
import { controlPaths } from '../paths.ts'
import { formerSignInMessages } from './former-sign-in-messages.ts'
import { loadConnections } from './load-connections.server.ts'
import { needsOwnWayIn } from './needs-own-way-in.server.ts'
import { signInMessages } from './sign-in-messages.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireSignInKeeper(args)
  const loaded = await loadConnections(ctx)
  const isRequired = loaded.connections.some(({ state }) => state === 'required')
  const choosePasswordAt = (await needsOwnWayIn(args, ctx, isRequired)) ? homePaths.newPassword() : null
  return { ...loaded, choosePasswordAt, isPastSignIn: ctx.actor.kind === 'past_sign_in' }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireSignInKeeper(args)
  const form = await parseForm(
    args,
    z.union([ActivateConnectionInput, DismissProposalInput, ApproveMetadataInput]),
  )
  if (!form.ok) return form.reply
  const words = await wordsFor(args, signInMessages)
  const input = form.value
  const here = controlPaths.signIn(String(args.params.companyId))
  // To leave a provider's change unread changes nothing.
  if (!('reason' in input)) {
    const { connectionId: connection } = input
    const { to, replaces } = 'to' in input ? input : {}
    await requireProof(args, here, { connection, to, replaces })
  }
  return answerWithFlash(args, here, async () => {
    if ('reason' in input) {
      await dismissProposal(ctx, input)
      return words('changeDismissed')
    }
    if ('proposedAt' in input) {
      await approveMetadata(ctx, input, args.context.visit.platform.sso)
      return words('changeApproved')
    }
    const { state, replaces } = await activateConnection(ctx, input)
    const former =
      input.replaces && (await listConnections(ctx)).find(({ id }) => id === replaces?.connectionId)
    if (!former) return words(`switched.${state}`)
    const placed = (await wordsFor(args, formerSignInMessages))('placed', { label: former.label })
    return `${words(`switched.${state}`)} ${placed}`
  })
}
