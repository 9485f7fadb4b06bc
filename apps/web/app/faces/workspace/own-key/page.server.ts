import { invalid } from '@kara/kernel'
import { translator } from '@kara/language'
import { endOwnKey, getOwnKeys, rewrapOwnKey, turnOnOwnKey } from '@kara/notes'
import { EndOwnKeyInput, RewrapOwnKeyInput, TurnOnOwnKeyInput } from '@kara/notes/contracts'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { workspacePaths } from '../paths.ts'
import { ownKeyMessages } from './own-key-messages.ts'

/** The keys under lock, and a name for the next one. Kept by no cache. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const keys = await getOwnKeys(ctx, args.context.visit.platform.keys.notes)
  return data(
    { ...keys, nextId: ctx.ids.next<'own_key'>() as string },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

/** What the browser made: never a passphrase, a code or a bare key. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [form, { locale }] = await Promise.all([args.request.formData(), readerOf(args)])
  const words = translator(locale, ownKeyMessages)
  const { notes: keys } = args.context.visit.platform.keys
  return answerWithFlash(args, workspacePaths.ownKey(), async () => {
    const made = readMade(form.get('made'))
    switch (form.get('intent')) {
      case 'turn_on':
        await turnOnOwnKey(ctx, keys, TurnOnOwnKeyInput.parse(made))
        return words('done.turnedOn')
      case 'rewrap':
        await rewrapOwnKey(ctx, keys, RewrapOwnKeyInput.parse(made))
        return words('done.rewrapped')
      case 'end':
        await endOwnKey(ctx, EndOwnKeyInput.parse(made))
        return words('done.ended')
      default:
        throw unreadable()
    }
  })
}

function readMade(sent: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(String(sent ?? ''))
  } catch {
    throw unreadable()
  }
}

const unreadable = () => invalid('web.field_invalid', 'This is not something that can be done with your key.')
