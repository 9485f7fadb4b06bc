import { readNotice } from '@kara/notices'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requirePerson } from '../../../http/guards.server.ts'

/** To what the person was told about; opening it is reading it. */
export async function loader(args: LoaderFunctionArgs) {
  const { place } = await readNotice(await requirePerson(args), args.params.noticeId ?? '')
  return redirect(place ?? '/')
}
