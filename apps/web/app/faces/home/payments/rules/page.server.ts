import { consequencesForClients } from '@kara/scheduling'
import { limits } from '@kara/scheduling/contracts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '../../../../http/guards.server.ts'

/** The table by which is charged, not a copy of it. */
export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  const { cutOffHours, graceMinutes, appealDays } = limits
  return { outcomes: consequencesForClients, cutOffHours, graceMinutes, appealDays }
}
