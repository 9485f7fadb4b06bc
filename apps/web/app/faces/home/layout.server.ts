import type { LoaderFunctionArgs } from '@remix-run/node'
import { findTermsNews } from '../../account/terms-news.server.ts'
import { listWorkplaces } from '../../care/own-sessions.server.ts'
import { requireAccount } from '../../http/guards.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const [{ displayName }, workplaces, termsNews] = await Promise.all([
    requireAccount(args),
    listWorkplaces(args),
    findTermsNews(args, 'client'),
  ])
  return { displayName, termsNews, hubs: workplaces.flatMap(({ hub }) => (hub ? [hub] : [])) }
}
