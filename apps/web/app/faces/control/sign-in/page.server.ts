import { defineMessages } from '@kara/language'
import { activateConnection, approveMetadata, dismissProposal } from '@kara/sso'
import { ActivateConnectionInput, ApproveMetadataInput, DismissProposalInput } from '@kara/sso/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/sign-in/en.ts'
import { is } from '../messages/sign-in/is.ts'
import { controlPaths } from '../paths.ts'
import { loadConnections } from './load-connections.server.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'it')
  return loadConnections(ctx)
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'it')
  const form = await parseForm(
    args,
    z.union([ActivateConnectionInput, DismissProposalInput, ApproveMetadataInput]),
  )
  if (!form.ok) return form.reply
  const words = await wordsFor(args, messages)
  const input = form.value
  return answerWithFlash(args, controlPaths.signIn(String(args.params.companyId)), async () => {
    if ('reason' in input) {
      await dismissProposal(ctx, input)
      return words('changeDismissed')
    }
    if ('proposedAt' in input) {
      await approveMetadata(ctx, input, args.context.visit.platform.sso)
      return words('changeApproved')
    }
    const { state } = await activateConnection(ctx, input)
    return words(`switched.${state}`)
  })
}
