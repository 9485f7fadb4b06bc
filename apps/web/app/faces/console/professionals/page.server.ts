import { listForSupport } from '@kara/directory'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '../../../http/guards.server.ts'

const states = ['draft', 'approved', 'hidden', 'declined'] as const

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const asked = new URL(args.request.url).searchParams.get('state')
  const state = states.find((one) => one === asked) ?? null
  const everybody = await listForSupport(ctx)
  return {
    state,
    now: ctx.clock.now().toString(),
    counts: states.map((one) => ({
      state: one,
      count: everybody.filter((line) => line.state === one).length,
    })),
    professionals: state ? everybody.filter((line) => line.state === state) : everybody,
  }
}
