import { defaultSessionRules } from '@kara/hubs/contracts'
import { consequencesForClients } from '@kara/scheduling'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { listWorkplaces } from '../../../../care/own-sessions.server.ts'
import { requirePerson } from '../../../../http/guards.server.ts'

/** The table by which is charged, not a copy of it, with the times of each hub of this person. */
export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  const hubs = (await listWorkplaces(args)).flatMap(({ hub, rules }) =>
    hub && rules ? [{ name: hub.name, ...rules }] : [],
  )
  const places = hubs.length > 0 ? hubs : [{ name: null, ...defaultSessionRules }]
  return {
    outcomes: consequencesForClients,
    places: places.map(({ name, cutOffHours, graceMinutes, appealDays }) => ({
      name,
      cutOffHours,
      graceMinutes,
      appealDays,
    })),
  }
}
