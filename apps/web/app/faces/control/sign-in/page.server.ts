import { listDomains } from '@kara/companies'
import { countAccountsOnDomains } from '@kara/identity'
import { defineMessages } from '@kara/language'
import {
  activateConnection,
  approveMetadata,
  dismissProposal,
  findLastTest,
  listBreakGlass,
  listConnections,
  listTestProofs,
} from '@kara/sso'
import { ActivateConnectionInput, ApproveMetadataInput, DismissProposalInput } from '@kara/sso/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { daysUntilFirstEnds } from '../../../company/certificate-days.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/sign-in/en.ts'
import { is } from '../messages/sign-in/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'it')
  const [domains, connections, proofs, accounts, breakGlass] = await Promise.all([
    listDomains(ctx),
    listConnections(ctx),
    listTestProofs(ctx),
    countAccountsOnDomains(ctx),
    listBreakGlass(ctx),
  ])
  const tests = await Promise.all(connections.map(({ id }) => findLastTest(ctx, id)))
  const now = ctx.clock.now().toString()
  return {
    now,
    accounts,
    breakGlass: breakGlass.map(({ id, openedAt, endsAt }) => ({ id, openedAt, endsAt })),
    domains: domains.filter(({ state }) => state === 'verified').map(({ name }) => name),
    connections: connections.map(({ certificates, ...connection }, at) => ({
      ...connection,
      proof: proofs.get(connection.id) ?? null,
      hasTest: Boolean(tests[at]),
      certificates: [...certificates],
      certificateDays: daysUntilFirstEnds(certificates, now),
    })),
  }
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
