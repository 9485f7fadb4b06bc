import { defineMessages, useLocale, useWords } from '@kara/language'
import { Button, HubHeader, HubHero, ProfessionalCard, ThemeStyle } from '@kara/ui'
import { useState } from 'react'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { previewScope } from '../../../company/preview-scope.ts'
import { useNonce } from '../../../frame/frame.tsx'
import { en } from '../messages/branding/en.ts'
import { is } from '../messages/branding/is.ts'
import type { BrandingValues } from './branding-form.tsx'

const messages = defineMessages(en, is)

export interface HubPreviewProps {
  draft: BrandingValues
  logo: string | null
  /** The colour's variables, for the preview alone. */
  css: string
}

/** The hub's first page as its visitors will see it, made of the hub's own parts, in what is not saved yet. */
export function HubPreview({ draft, logo, css }: HubPreviewProps) {
  const words = useWords(messages)
  const nonce = useNonce()
  const [isPhone, setIsPhone] = useState(true)
  const [isDark, setIsDark] = useState(false)
  return (
    <section aria-label={words('preview')} className="flex flex-col gap-3">
      <ThemeStyle css={css} nonce={nonce} />
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="mr-auto text-lg">{words('preview')}</h2>
        <Button type="button" size="small" aria-pressed={!isPhone} onClick={() => setIsPhone(!isPhone)}>
          {words(isPhone ? 'showDesktop' : 'showPhone')}
        </Button>
        <Button type="button" size="small" aria-pressed={isDark} onClick={() => setIsDark(!isDark)}>
          {words(isDark ? 'showLight' : 'showDark')}
        </Button>
      </div>
      <div
        {...{ inert: '' }}
        data-theme={isDark ? 'dark' : 'light'}
        data-density="roomy"
        className={`${previewScope} overflow-hidden rounded-xl border border-line bg-surface text-ink ${isPhone ? 'mx-auto w-full max-w-[390px]' : 'h-[26rem] w-full'}`}
      >
        <div className={isPhone ? '' : 'w-[200%] origin-top-left scale-50'}>
          <PreviewedHub draft={draft} logo={logo} />
        </div>
      </div>
      <p className="text-ink-quiet text-sm">{words('previewWhat')}</p>
    </section>
  )
}

function PreviewedHub({ draft, logo }: Pick<HubPreviewProps, 'draft' | 'logo'>) {
  const words = useWords(messages)
  const names = useVocabulary()
  const locale = useLocale()
  const own = locale === 'is' ? draft.welcomeIs || draft.welcomeEn : draft.welcomeEn || draft.welcomeIs
  return (
    <>
      <HubHeader
        companyName={draft.name}
        logoUrl={logo ?? undefined}
        href="#preview"
        navigationLabel={words('preview')}
        account={<Button type="button">{words('sample.signIn')}</Button>}
      />
      <HubHero title={words('sample.title', { company: draft.name })} text={own || words('sample.text')} />
      <div className="p-4">
        <ProfessionalCard
          href="#preview"
          name="Sólveig Arnardóttir"
          title={names.field('psychologist')}
          topics={['stress', 'sleep', 'change'].map(names.topic)}
          languages={['is', 'en'].map(names.language).join(', ')}
          languagesLabel={words('sample.languages')}
          formats={names.format('video')}
          formatsLabel={words('sample.formats')}
          price={words('sample.price')}
          timesLabel={words('sample.times')}
          times={[]}
          noTimes={
            <Button variant="primary" type="button">
              {words('sample.book')}
            </Button>
          }
        />
      </div>
    </>
  )
}
