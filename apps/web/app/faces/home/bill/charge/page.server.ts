import { isCodedError, notFound, readId } from '@kara/kernel'
import { finishCharge } from '@kara/payments'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requirePerson } from '../../../../http/guards.server.ts'
import { homePaths } from '../../paths.ts'

/** Back from the bank: the processor is asked, and the bill says what it answered. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  const chargeId = readId<'charge'>(args.params.chargeId)
  if (!chargeId) throw notFound('web.no_page', 'There is no page at this address.')
  try {
    const { billId } = await finishCharge(ctx, args.context.visit.platform.cards, chargeId)
    return redirect(homePaths.bill(billId))
  } catch (error) {
    if (isCodedError(error) && error.code === 'payments.processor_silent')
      return redirect(homePaths.payments())
    throw error
  }
}
