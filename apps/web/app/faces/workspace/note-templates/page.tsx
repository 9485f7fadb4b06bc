import { getInputProps, getTextareaProps } from '@conform-to/react'
import { useWords } from '@kara/language'
import { limits } from '@kara/notes/contracts'
import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Field,
  PageHeader,
  PageStack,
  TextArea,
  TextInput,
} from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { FileText } from 'lucide-react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { noteMessages } from '../note/note-messages.ts'
import { workspacePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(noteMessages, 'templates.title')

/** What a professional begins notes with. */
export default function NoteTemplatesPage() {
  const { templates, changed } = useLoaderData<typeof loader>()
  const words = useWords(noteMessages)
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: workspacePaths.clients(), label: words('templates.back') }}
        title={words('templates.title')}
        description={words('templates.lead')}
      />
      {templates.length > 0 ? (
        <ul className="flex flex-col gap-3">
          {templates.map(({ id, name, body }) => (
            <li key={id}>
              <Card title={name} aside={<Actions id={id} name={name} />}>
                <p className="line-clamp-3 whitespace-pre-wrap text-ink-quiet text-sm">{body}</p>
              </Card>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState icon={FileText} title={words('templates.none')}>
          {words('templates.noneText')}
        </EmptyState>
      )}
      <Card title={words(changed ? 'templates.edit' : 'templates.new')}>
        <TemplateForm key={changed?.id ?? `new ${templates.length}`} />
      </Card>
    </PageStack>
  )
}

function Actions({ id, name }: { id: string; name: string }) {
  const words = useWords(noteMessages)
  return (
    <>
      <ButtonLink
        size="small"
        variant="quiet"
        href={workspacePaths.noteTemplates(id)}
        aria-label={words('templates.changeOf', { name })}
      >
        {words('templates.change')}
      </ButtonLink>
      <Form method="post" action={workspacePaths.noteTemplates()}>
        <Button
          size="small"
          variant="quiet"
          name="remove"
          value={id}
          aria-label={words('templates.removeOf', { name })}
        >
          {words('templates.remove')}
        </Button>
      </Form>
    </>
  )
}

function TemplateForm() {
  const { changed } = useLoaderData<typeof loader>()
  const words = useWords(noteMessages)
  const state = usePageForm<{ id: string; name: string; body: string }>(
    changed ? { id: changed.id, name: changed.name, body: changed.body } : undefined,
  )
  const { name, body } = state.fields
  return (
    <PageForm {...state} submitLabel={words('templates.save')} busyLabel={words('templates.saving')}>
      {changed ? <input type="hidden" name="id" value={changed.id} /> : null}
      <Field label={words('templates.name')} id={name.id} errors={name.errors} required>
        <TextInput {...getInputProps(name, { type: 'text' })} key={name.key} maxLength={80} />
      </Field>
      <Field label={words('templates.body')} id={body.id} errors={body.errors} required>
        <TextArea
          {...getTextareaProps(body)}
          key={body.key}
          rows={8}
          maxLength={limits.templateCharactersMax}
        />
      </Field>
    </PageForm>
  )
}
