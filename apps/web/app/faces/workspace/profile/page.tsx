import { useWords } from '@kara/language'
import { Button, Card, Field, FileInput, PageHeader, PageStack, SplitView } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { useRef, useState } from 'react'
import { pageTitle } from '../../../frame/page-title.ts'
import type { loader } from './page.server.ts'
import { ProfileChecklist } from './profile-checklist.tsx'
import { ProfileForm } from './profile-form.tsx'
import { profileMessages } from './profile-messages.ts'
import { ProfilePreview, previewOf } from './profile-preview.tsx'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(profileMessages)

/** What clients read about the professional, beside how it looks while it is written. */
export default function ProfilePage() {
  const { profile, parts, services } = useLoaderData<typeof loader>()
  const words = useWords(profileMessages)
  const [typed, setTyped] = useState<FormData | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const readForm = () => {
    const form = box.current?.querySelector('form')
    if (form) setTyped(new FormData(form))
  }
  return (
    <PageStack>
      <PageHeader title={words('title')} description={words('description')} />
      <ProfileChecklist parts={parts} />
      <SplitView
        aside={
          <ProfilePreview shown={previewOf(profile, typed)} portrait={profile.portrait} services={services} />
        }
      >
        <PortraitForm />
        <div ref={box} onInput={readForm}>
          <ProfileForm />
        </div>
      </SplitView>
    </PageStack>
  )
}

function PortraitForm() {
  const { profile } = useLoaderData<typeof loader>()
  const words = useWords(profileMessages)
  const isBusy = useNavigation().formEncType === 'multipart/form-data'
  return (
    <Card id="portrait" title={words('portrait')}>
      <Form method="post" encType="multipart/form-data" className="flex flex-col gap-3">
        <Field label={words('choose')} hint={words('portraitHint')}>
          <FileInput
            key={profile.portrait}
            name="portrait"
            accept="image/jpeg,image/png,image/webp"
            chooseLabel={words('choose')}
            currentUrl={profile.portrait ? `/files/${profile.portrait}` : undefined}
          />
        </Field>
        <div>
          <Button busy={isBusy} busyLabel={words('uploading')}>
            {words('upload')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
