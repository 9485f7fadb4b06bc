import type { Ctx } from '@kara/kernel'
import { connectOpenId, connectSso, planConnection } from '@kara/sso'
import { ConnectOpenIdInput, ConnectSsoInput } from '@kara/sso/contracts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { withFileAsText } from '../../../company/file-as-text.server.ts'
import { readChoice } from '../../../company/providers.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { controlPaths } from '../paths.ts'

/** Metadata is some kilobytes; with every claim of a large directory still far below this. */
const fileBytesMax = 2 * 1024 * 1024

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'it')
  const addresses = await planConnection(ctx, args.context.visit.platform.sso)
  return { addresses, choice: readChoice(new URL(args.request.url).searchParams) }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'it')
  const { protocol } = readChoice(new URL(args.request.url).searchParams)
  return protocol === 'oidc' ? connectOverOpenId(args, ctx) : connectOverSaml(args, ctx)
}

async function connectOverOpenId(args: ActionFunctionArgs, ctx: Ctx) {
  const form = await parseForm(args, ConnectOpenIdInput)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    await connectOpenId(ctx, input, args.context.visit.platform.sso)
    return redirect(controlPaths.signIn(String(args.params.companyId)))
  })
}

async function connectOverSaml(args: ActionFunctionArgs, ctx: Ctx) {
  const request = await withFileAsText(args.request, {
    file: 'metadataFile',
    text: 'metadataXml',
    bytesMax: fileBytesMax,
  })
  const form = await parseForm({ ...args, request }, ConnectSsoInput)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    await connectSso(ctx, input, args.context.visit.platform.sso)
    return redirect(controlPaths.signIn(String(args.params.companyId)))
  })
}
