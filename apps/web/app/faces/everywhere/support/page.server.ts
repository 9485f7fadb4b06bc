import type { LoaderFunctionArgs } from '@remix-run/node'
import { allowGate } from '../../../http/guards.server.ts'

/** Where support is reached, with the code that somebody brought from another page. */
export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  const { platform } = args.context.visit
  const brought = new URL(args.request.url).searchParams.get('reference') ?? ''
  const reference = /^[\w-]{1,60}$/.test(brought) ? brought : null
  return { address: platform.config.SUPPORT_ADDRESS, reference }
}
