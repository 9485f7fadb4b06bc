import { defineMessages, useWords } from '@kara/language'
import { Notice } from '@kara/ui'
import { en } from '../../../account/messages/recovery/en.ts'
import { is } from '../../../account/messages/recovery/is.ts'
import { RecoveryLink } from '../../../account/recovery-link.tsx'
import { pageTitle } from '../../../frame/page-title.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'confirmPage.title')

/** "Yes, it was me", from the private mailbox. */
export default function RecoveryConfirmationPage() {
  const words = useWords(messages)
  return <RecoveryLink act="confirmPage" done={<Notice tone="positive">{words('nobody')}</Notice>} />
}
