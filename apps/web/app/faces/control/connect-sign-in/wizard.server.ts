import type { Ctx } from '@kara/kernel'
import {
  connectOpenId,
  connectSso,
  getPublishedDiscovery,
  getPublishedMetadata,
  planConnection,
} from '@kara/sso'
import { ConnectOpenIdInput, ConnectSsoInput, GetPublishedDiscoveryInput } from '@kara/sso/contracts'
import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { withFileAsText } from '../../../company/file-as-text.server.ts'
import { readChoice } from '../../../company/providers.ts'
import { parseForm } from '../../../http/form.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import type { SetUpPlace } from '../paths.ts'

/** Metadata is some kilobytes; with every claim of a large directory still far below this. */
const fileBytesMax = 2 * 1024 * 1024

/** The button says whether to look only; to look, no client is needed. */
const SamlWish = ConnectSsoInput.and(z.object({ intent: z.enum(['look', 'save']).default('save') }))
const OpenIdWish = z.discriminatedUnion('intent', [
  GetPublishedDiscoveryInput.extend({ intent: z.literal('look') }),
  ConnectOpenIdInput.extend({ intent: z.literal('save') }),
])

/** What the wizard shows: the addresses to carry over, which provider is being connected, and what it renews. */
export async function loadWizard(args: PageArgs, ctx: Ctx) {
  const addresses = await planConnection(ctx, args.context.visit.platform.sso)
  const renews = readRenewed(args)
  return {
    addresses,
    choice: readChoice(new URL(args.request.url).searchParams),
    ...(renews ? { renews } : {}),
  }
}

/** The connection that somebody came to renew, as the link to the wizard says it. */
const readRenewed = ({ request }: PageArgs) =>
  z.uuid().safeParse(new URL(request.url).searchParams.get('renews')).data

/** Refuses what may not be saved now; the form keeps what it holds. */
type BeforeSaving = () => Promise<void>

/** Takes the wizard's form and leads back to where the set-up began. */
export async function connectProvider(
  args: PageArgs,
  ctx: Ctx,
  place: SetUpPlace,
  beforeSaving: BeforeSaving = async () => {},
) {
  const { protocol } = readChoice(new URL(args.request.url).searchParams)
  const connect = protocol === 'oidc' ? connectOverOpenId : connectOverSaml
  return connect(args, ctx, place, beforeSaving)
}

async function connectOverOpenId(args: PageArgs, ctx: Ctx, place: SetUpPlace, beforeSaving: BeforeSaving) {
  const { sso } = args.context.visit.platform
  const form = await parseForm(args, OpenIdWish)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    if (input.intent === 'look') {
      const { algorithms, keys, ...preview } = await getPublishedDiscovery(ctx, input, sso)
      return { discovery: { ...preview, algorithms: [...algorithms], keys: [...keys] } }
    }
    await beforeSaving()
    await connectOpenId(ctx, { ...input, renews: readRenewed(args) }, sso)
    return redirect(place.start)
  })
}

async function connectOverSaml(args: PageArgs, ctx: Ctx, place: SetUpPlace, beforeSaving: BeforeSaving) {
  const request = await withFileAsText(args.request, {
    file: 'metadataFile',
    text: 'metadataXml',
    bytesMax: fileBytesMax,
  })
  const { sso } = args.context.visit.platform
  const form = await parseForm({ ...args, request }, SamlWish)
  if (!form.ok) return form.reply
  return form.answer(async ({ intent, ...input }) => {
    if (intent === 'look') {
      const { metadataXml: _read, ...preview } = await getPublishedMetadata(ctx, input, sso)
      return {
        preview: { ...preview, certificates: [...preview.certificates], warnings: [...preview.warnings] },
      }
    }
    await beforeSaving()
    await connectSso(ctx, { ...input, renews: readRenewed(args) }, sso)
    return redirect(place.start)
  })
}
