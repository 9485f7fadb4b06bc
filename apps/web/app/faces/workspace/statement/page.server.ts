import { type Ctx, notFound, readId } from '@kara/kernel'
import { defineMessages } from '@kara/language'
import { listStatements, requestSendingAgain } from '@kara/payouts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/statements/en.ts'
import { is } from '../messages/statements/is.ts'
import { workspacePaths } from '../paths.ts'

const messages = defineMessages(en, is)

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  return { statement: await findOne(ctx, args.params) }
}

/** What was wrong is put right: the money is sent again. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const { id, money } = await findOne(ctx, args.params)
  const words = await wordsFor(args, messages)
  return answerWithFlash(args, workspacePaths.statement(id), async () => {
    const transferId = readId<'pay_transfer'>(money.id)
    if (transferId) await requestSendingAgain(ctx, transferId)
    return words('one.againDone')
  })
}

async function findOne(ctx: Ctx, { statementId }: LoaderFunctionArgs['params']) {
  const { statements } = await listStatements(ctx)
  const statement = statements.find(({ id }) => id === statementId)
  if (!statement) throw notFound('payouts.statement_missing', 'This statement does not exist.')
  return statement
}
