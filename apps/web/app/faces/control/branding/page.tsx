import { defineMessages, useWords } from '@kara/language'
import { PageHeader, PageStack, SplitView } from '@kara/ui'
import { useFetcher, useLoaderData, useParams } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { pageTitle } from '../../../frame/page-title.ts'
import type { loader as lookLoader } from '../branding-look/page.server.ts'
import { en } from '../messages/branding/en.ts'
import { is } from '../messages/branding/is.ts'
import { controlPaths } from '../paths.ts'
import { BrandingForm, type BrandingValues } from './branding-form.tsx'
import { HubPreview } from './hub-preview.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** A pause in typing, after which colour and address are asked about. */
const pauseMs = 250

export default function BrandingPage() {
  const { values, suffix, state, logo, look } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  const [draft, setDraft] = useState<BrandingValues>(values)
  const answer = useLook(companyId, draft)
  return (
    <PageStack>
      <PageHeader
        title={words('title')}
        description={words(state === 'published' ? 'descriptionLive' : 'description')}
      />
      <SplitView aside={<HubPreview draft={draft} logo={logo} css={answer?.look?.css ?? look.css} />}>
        <BrandingForm
          values={values}
          suffix={suffix}
          isNew={state === null}
          hasMoved={state === 'published' && draft.slug !== values.slug}
          logo={logo}
          look={answer?.look ?? look}
          slug={answer?.slug && draft.slug !== values.slug ? answer.slug : null}
          onChange={setDraft}
        />
      </SplitView>
    </PageStack>
  )
}

function useLook(companyId: string, { accent, slug }: { accent: string; slug: string }) {
  const { load, data } = useFetcher<typeof lookLoader>()
  useEffect(() => {
    const question = new URLSearchParams({ accent, slug })
    const timer = setTimeout(() => load(`${controlPaths.brandingLook(companyId)}?${question}`), pauseMs)
    return () => clearTimeout(timer)
  }, [load, companyId, accent, slug])
  return data
}
