import { getTextareaProps } from '@conform-to/react'
import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import { Field, PageHeader, PageStack, TextArea } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../../frame/page-form.tsx'
import { pageTitle } from '../../../../frame/page-title.ts'
import { en } from '../../messages/outcome/en.ts'
import { is } from '../../messages/outcome/is.ts'
import { homePaths } from '../../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'pageTitle')

/** A client who was marked as absent says what happened. */
export default function AppealPage() {
  const { sessionId, startsAt, charsMax } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const state = usePageForm<{ words: string }>({ words: '' })
  const said = state.fields.words
  return (
    <PageStack width="column">
      <PageHeader
        back={{
          href: homePaths.session(sessionId),
          label: capitalised(format.dateTimeWithZone(startsAt, 'dayLong')),
        }}
        title={words('appeal.heading')}
        description={words('appeal.who')}
      />
      <PageForm {...state} submitLabel={words('appeal.submit')} busyLabel={words('appeal.busy')}>
        <Field
          label={words('appeal.label')}
          hint={words('appeal.hint')}
          id={said.id}
          errors={said.errors}
          required
        >
          <TextArea {...getTextareaProps(said)} key={said.key} rows={5} maxLength={charsMax} />
        </Field>
      </PageForm>
    </PageStack>
  )
}
