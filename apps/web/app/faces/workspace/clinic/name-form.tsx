import { getInputProps } from '@conform-to/react'
import { limits } from '@kara/clinics/contracts'
import { useWords } from '@kara/language'
import { Button, Card, Disclosure, Field, FormStack, TextInput } from '@kara/ui'
import { Form } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { workspacePaths } from '../paths.ts'
import { clinicMessages } from './clinic-messages.ts'

/** A clinic begins with a name. */
export function OpenClinic() {
  const words = useWords(clinicMessages)
  const state = usePageForm<{ name: string; place: string }>()
  const { name, place } = state.fields
  return (
    <Card title={words('none.open')} description={words('none.openText')}>
      <PageForm
        {...state}
        action={workspacePaths.clinic()}
        submitLabel={words('form.submit')}
        busyLabel={words('form.submitting')}
        submitValue={{ name: 'intent', value: 'open' }}
      >
        <Field label={words('form.name')} id={name.id} errors={name.errors} required>
          <TextInput
            {...getInputProps(name, { type: 'text' })}
            key={name.key}
            maxLength={limits.nameCharsMax}
            autoComplete="organization"
          />
        </Field>
        <Field label={words('form.place')} hint={words('form.placeHint')} id={place.id} errors={place.errors}>
          <TextInput
            {...getInputProps(place, { type: 'text' })}
            key={place.key}
            maxLength={limits.placeCharsMax}
          />
        </Field>
      </PageForm>
    </Card>
  )
}

/** Another name, or another place. */
export function RenameClinic({ name, place }: { name: string; place: string }) {
  const words = useWords(clinicMessages)
  return (
    <Disclosure summary={words('form.rename')}>
      <Form method="post" action={workspacePaths.clinic()}>
        <FormStack>
          <Field label={words('form.name')} required>
            <TextInput name="name" defaultValue={name} maxLength={limits.nameCharsMax} required />
          </Field>
          <Field label={words('form.place')}>
            <TextInput name="place" defaultValue={place} maxLength={limits.placeCharsMax} />
          </Field>
          <div>
            <Button name="intent" value="rename">
              {words('form.save')}
            </Button>
          </div>
        </FormStack>
      </Form>
    </Disclosure>
  )
}
