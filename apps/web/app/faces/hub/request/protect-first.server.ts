import { redirect } from '@remix-run/node'
import { protectPath } from '../../../account/onward.ts'
import type { Client } from '../../../care/held-time.server.ts'
import { findProtectionToAdd } from '../../../care/protection.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { waitForName } from '../wait-for-name.server.ts'

/** What the hub asks for before a booking comes before a request as well. */
export async function protectFirst(args: PageArgs, { account }: Client, here: string): Promise<void> {
  const needed = await findProtectionToAdd(args, account)
  if (needed === 'name_review') throw await waitForName(args)
  if (needed) throw redirect(protectPath({ to: here, back: args.context.visit.host.name, needed }))
}
