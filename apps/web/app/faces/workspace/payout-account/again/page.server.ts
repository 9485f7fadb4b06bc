import { isCodedError } from '@kara/kernel'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireProfessional } from '../../../../http/guards.server.ts'
import { workspacePaths } from '../../paths.ts'
import { leaveForAccount } from '../leave-for-account.server.ts'

/** The processor sends whoever comes with an old address here for a new one. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  try {
    return await leaveForAccount(args, ctx)
  } catch (error) {
    if (isCodedError(error) && error.code === 'payments.processor_silent')
      return redirect(workspacePaths.payoutAccount())
    throw error
  }
}
