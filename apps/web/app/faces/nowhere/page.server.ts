import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { allowAnyone } from '../../http/guards.server.ts'
import { originOf } from '../../http/host.server.ts'

/** RFC 9110: never was, back later, gone for good. */
const statuses = { unknown: 404, paused: 503, closed: 410 }

export async function loader(args: LoaderFunctionArgs) {
  await allowAnyone(args)
  const { host, platform } = args.context.visit
  const why = host.kind === 'nowhere' ? host.why : 'unknown'
  const { BASE_HOST, BASE_SCHEME } = platform.config
  const appUrl = originOf({ host: BASE_HOST, scheme: BASE_SCHEME }, 'app')
  return data({ why, appUrl }, { status: statuses[why] })
}
