import { getInputProps, getTextareaProps } from '@conform-to/react'
import { useWords } from '@kara/language'
import { Card, Field, FieldRow, TextArea, TextInput } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { FindableFields } from './findable-fields.tsx'
import type { loader } from './page.server.ts'
import { profileMessages } from './profile-messages.ts'

export type ProfileShape = Record<
  | 'displayName'
  | 'title.en'
  | 'title.is'
  | 'about.en'
  | 'about.is'
  | 'educationEn'
  | 'educationIs'
  | 'field'
  | 'gender'
  | 'country'
  | 'timeZone'
  | 'topics'
  | 'languages',
  string
>

const aboutMax = 3000

/** All words of the profile and how it is found; what was typed stays when it comes back. */
export function ProfileForm({ submitLabel, children }: { submitLabel?: string; children?: ReactNode }) {
  const { profile } = useLoaderData<typeof loader>()
  const words = useWords(profileMessages)
  const state = usePageForm<ProfileShape>()
  const { fields } = state
  const line = (name: keyof ProfileShape, saved: string) => ({
    ...getInputProps(fields[name], { type: 'text' }),
    defaultValue: fields[name].initialValue ?? saved,
  })
  const lines = (name: keyof ProfileShape, saved: string) => ({
    ...getTextareaProps(fields[name]),
    defaultValue: fields[name].initialValue ?? saved,
  })
  const field = (name: keyof ProfileShape) => ({ id: fields[name].id, errors: fields[name].errors })
  const education = (locale: 'en' | 'is') => profile.education.map((entry) => entry[locale]).join('\n')
  const left = (count: number) => words('left', { count: String(count) })
  return (
    <PageForm {...state} submitLabel={submitLabel ?? words('save')} busyLabel={words('saving')}>
      <Card id="words" title={words('words')}>
        <Field label={words('name')} {...field('displayName')} required>
          <TextInput {...line('displayName', profile.displayName)} autoComplete="name" />
        </Field>
        <FieldRow>
          <Field label={words('titleEn')} {...field('title.en')} hint={words('titleHint')} required>
            <TextInput {...line('title.en', profile.title.en)} lang="en" />
          </Field>
          <Field label={words('titleIs')} {...field('title.is')} required>
            <TextInput {...line('title.is', profile.title.is)} lang="is" />
          </Field>
        </FieldRow>
        <Field label={words('aboutEn')} {...field('about.en')} hint={words('aboutHint')} required>
          <TextArea
            {...lines('about.en', profile.about.en)}
            lang="en"
            rows={6}
            maxLength={aboutMax}
            countLabel={left}
          />
        </Field>
        <Field label={words('aboutIs')} {...field('about.is')} required>
          <TextArea
            {...lines('about.is', profile.about.is)}
            lang="is"
            rows={6}
            maxLength={aboutMax}
            countLabel={left}
          />
        </Field>
        <Field label={words('educationEn')} {...field('educationEn')} hint={words('educationHint')}>
          <TextArea {...lines('educationEn', education('en'))} lang="en" />
        </Field>
        <Field label={words('educationIs')} {...field('educationIs')}>
          <TextArea {...lines('educationIs', education('is'))} lang="is" />
        </Field>
      </Card>
      <FindableFields fields={fields} />
      {children}
    </PageForm>
  )
}
