import { addPasskey, getFactors } from '@kara/factors'
import { AddPasskeyInput } from '@kara/factors/contracts'
import { declineProtection } from '@kara/identity'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { mayUseElectronicId } from '../../../account/electronic-id.server.ts'
import { confirmPath, type Needed, needs, pathOnward, protectPath } from '../../../account/onward.ts'
import { asking, passkeySite, readOnward, readPasskeyAnswer } from '../../../account/passkey-site.server.ts'
import { isSureHere } from '../../../account/security/sure.server.ts'
import { gateCtx } from '../../../http/ctx.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAccount } from '../../../http/guards.server.ts'
import { keepSession } from '../../../http/session.server.ts'
import { homePaths } from '../../home/paths.ts'

const Answer = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), answer: z.string().max(20_000) }),
  z.object({ intent: z.literal('decline') }),
])

/** The offer to protect the account by something that no employer can reset. */
export async function loader(args: LoaderFunctionArgs) {
  const account = await requireAccount(args)
  const ctx = gateCtx(args, { personId: account.personId })
  const onward = readOnward(args, homePaths.security())
  const [factors, hasEid, isSure] = await Promise.all([
    getFactors(ctx),
    mayUseElectronicId(args, onward.back),
    isSureHere(args, ctx),
  ])
  const needed = readNeeded(args)
  return {
    onward,
    needed,
    leadsBack: pathOnward(onward),
    isProtected: account.isProtected,
    hasEid: hasEid && !factors.hasElectronicId,
    /** Where somebody shows once more who they are, when this session began a while ago. */
    proveFirst: isSure
      ? null
      : confirmPath({
          to: protectPath({ ...onward, isHere: true, needed: needed ?? undefined }),
          again: true,
        }),
  }
}

export async function action(args: ActionFunctionArgs) {
  const account = await requireAccount(args)
  const onward = readOnward(args, homePaths.security())
  const form = await parseForm(args, Answer)
  if (!form.ok) return form.reply
  const ctx = gateCtx(args, { personId: account.personId })
  return form.answer(async (value) => {
    if (value.intent === 'decline') {
      await declineProtection(ctx)
      return redirect(pathOnward(onward))
    }
    const label = AddPasskeyInput.shape.label.catch('Passkey').parse(args.context.visit.device)
    const input = { ...asking(args), label, answer: readPasskeyAnswer(value.answer) }
    const { token } = await addPasskey(ctx, input, passkeySite(args))
    keepSession(args.context.visit, token)
    return redirect(pathOnward(onward))
  })
}

/** What a hub asks for; the hub looks again, so what stands here is for the page alone. */
function readNeeded({ request }: LoaderFunctionArgs): Needed | null {
  const asked = new URL(request.url).searchParams.get('needed')
  return needs.find((one) => one === asked) ?? null
}
