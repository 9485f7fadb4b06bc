import { defineMessages, useWords } from '@kara/language'
import { PageHeader, PageStack } from '@kara/ui'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'places.start')

export default function SearchPage() {
  const words = useWords(messages)
  return (
    <PageStack>
      <PageHeader title={words('places.start')} />
    </PageStack>
  )
}
