import { getTextareaProps } from '@conform-to/react'
import { defineMessages, useWords } from '@kara/language'
import { Card, ChoiceCards, Field, FileInput, PageHeader, PageStack, TextArea } from '@kara/ui'
import { useParams } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/roster/en.ts'
import { is } from '../messages/roster/is.ts'
import { controlPaths } from '../paths.ts'
import { Preview } from './preview.tsx'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'upload.title')

interface ListFields extends Record<string, string> {
  mode: string
  text: string
}

/** A list of addresses is read and compared first, and written only after that. */
export default function RosterListPage() {
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  const state = usePageForm<ListFields>({ mode: 'add' })
  const { mode, text } = state.fields
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: controlPaths.roster(companyId), label: words('upload.back') }}
        title={words('upload.title')}
        description={words('upload.description')}
      />
      <Preview />
      <Card>
        <PageForm
          {...state}
          submitLabel={words('upload.look')}
          busyLabel={words('upload.looking')}
          encType="multipart/form-data"
        >
          <ChoiceCards
            legend={words('upload.mode')}
            name={mode.name}
            errors={mode.errors}
            defaultValue={mode.initialValue}
            choices={(['add', 'replace'] as const).map((value) => ({
              value,
              label: words(`upload.modes.${value}`),
              hint: words(`upload.modeHints.${value}`),
            }))}
          />
          <Field label={words('upload.file')} hint={words('upload.fileHint')}>
            <FileInput
              name="file"
              accept=".csv,.txt,text/csv,text/plain"
              chooseLabel={words('upload.choose')}
            />
          </Field>
          <Field
            label={words('upload.text')}
            hint={words('upload.textHint')}
            id={text.id}
            errors={text.errors}
          >
            <TextArea {...getTextareaProps(text)} key={text.key} rows={8} spellCheck={false} />
          </Field>
        </PageForm>
      </Card>
    </PageStack>
  )
}
