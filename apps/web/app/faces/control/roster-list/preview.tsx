import type { RosterPreview } from '@kara/companies/contracts'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, Card, FormActions, Notice, StatGrid, StatTile, Table } from '@kara/ui'
import { Form, useActionData, useLoaderData, useNavigation, useParams } from '@remix-run/react'
import { en } from '../messages/roster/en.ts'
import { is } from '../messages/roster/is.ts'
import { controlPaths } from '../paths.ts'
import type { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)

interface Answer {
  readonly preview: RosterPreview
  readonly text: string
}

/** What a list would change, and the button that writes it; nothing until somebody looked. */
export function Preview() {
  const answer = useActionData<typeof action>()
  return answer && 'preview' in answer ? <Shown {...answer} /> : null
}

function Shown({ preview, text }: Answer) {
  const words = useWords(messages)
  const format = useFormatter()
  const { state, formData } = useNavigation()
  const { added, removed, unchanged, mode, problems } = preview
  const changes = added + removed > 0
  return (
    <Card title={words('upload.preview')}>
      <StatGrid>
        <StatTile label={words('upload.added')} value={format.number(added)} />
        <StatTile label={words('upload.removed')} value={format.number(removed)} />
        <StatTile label={words('upload.unchanged')} value={format.number(unchanged)} />
      </StatGrid>
      {removed > 0 ? <Notice tone="caution">{words('upload.replaces')}</Notice> : null}
      {changes ? null : <Notice>{words('upload.nothing')}</Notice>}
      {problems.length > 0 ? <Problems preview={preview} text={text} /> : null}
      {changes ? (
        <Form method="post" encType="multipart/form-data">
          <input type="hidden" name="text" value={text} />
          <input type="hidden" name="mode" value={mode} />
          <input type="hidden" name="added" value={added} />
          <input type="hidden" name="removed" value={removed} />
          <FormActions>
            <Button
              variant="primary"
              name="intent"
              value="save"
              busy={state === 'submitting' && formData?.get('intent') === 'save'}
              busyLabel={words('upload.applying')}
            >
              {words('upload.apply')}
            </Button>
          </FormActions>
        </Form>
      ) : null}
    </Card>
  )
}

function Problems({ preview, text }: Answer) {
  const { problemsShown } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <>
      <Table
        caption={words('upload.problems', { count: preview.problems.length })}
        rows={preview.problems.slice(0, problemsShown)}
        rowKey={({ line }) => String(line)}
        columns={[
          {
            key: 'line',
            header: words('upload.line'),
            isRowHeader: true,
            cell: ({ line }) => format.number(line),
          },
          {
            key: 'value',
            header: words('upload.value'),
            cell: ({ value }) => <span className="break-all">{value || '–'}</span>,
          },
          {
            key: 'why',
            header: words('upload.why'),
            cell: ({ reason, before }) => words(`upload.reasons.${reason}`, { before: String(before ?? '') }),
          },
        ]}
      />
      <Form method="post" action={controlPaths.rosterProblems(companyId)} reloadDocument>
        <input type="hidden" name="text" value={text} />
        <Button size="small">{words('upload.allProblems')}</Button>
      </Form>
    </>
  )
}
