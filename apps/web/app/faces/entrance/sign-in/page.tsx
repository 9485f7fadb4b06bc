import { defineMessages, useWords } from '@kara/language'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function SignInPage() {
  const words = useWords(messages)
  return <h1 className="text-2xl">{words('title')}</h1>
}
