import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { allowGate } from '../../../http/guards.server.ts'
import { beginHandOff } from '../../../http/hand-off.server.ts'
import { readReturnPath } from '../../../http/return-path.ts'

/** The host that is to have a session marks the browser and sends it back for the code. */
export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  const question = new URL(args.request.url).searchParams
  const path = readReturnPath(question.get('to'), '/')
  return redirect(await beginHandOff(args, question.get('from') ?? '', path))
}
