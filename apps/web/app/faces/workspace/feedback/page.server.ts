import { listFeedbackBlocks } from '@kara/feedback'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireProfessional } from '../../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  return { blocks: await listFeedbackBlocks(ctx) }
}
