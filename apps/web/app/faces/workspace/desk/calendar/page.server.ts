import { findOwnDesk } from '@kara/clinics'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireDeskKeeper } from '../../../../http/guards.server.ts'
import { loadTeam } from '../../clinic-calendar/team-place.server.ts'
import { workspacePaths } from '../../paths.ts'

/** Everybody's time; none of the calendars is the reader's own. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireDeskKeeper(args)
  if (!(await findOwnDesk(ctx))) throw redirect(workspacePaths.desk())
  return { ownId: null, ...(await loadTeam(args, ctx)) }
}
