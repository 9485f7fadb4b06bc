import { isCodedError, readId } from '@kara/kernel'
import { listVersionsToReseal, resealVersions } from '@kara/notes'
import { ResealVersionsInput } from '@kara/notes/contracts'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { requireProfessional } from '../../../../http/guards.server.ts'
import { statusOf } from '../../../../http/statuses.ts'

/** The next texts that are under another key than the present one. Answers a program; kept by no cache. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const from = readId<'own_key'>(new URL(args.request.url).searchParams.get('from'))
  const texts = await listVersionsToReseal(ctx, args.context.visit.platform.keys.notes, from)
  return data({ texts }, { headers: { 'Cache-Control': 'no-store' } })
}

/** Takes texts under the present key; says how many moved. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  try {
    const sent: unknown = JSON.parse(String((await args.request.formData()).get('texts') ?? ''))
    const texts = ResealVersionsInput.parse(sent)
    return { moved: await resealVersions(ctx, args.context.visit.platform.keys.notes, texts) }
  } catch (error) {
    if (error instanceof SyntaxError) return data({ moved: 0 }, 400)
    if (!isCodedError(error)) throw error
    return data({ moved: 0 }, statusOf(error.kind))
  }
}
