import { type Professional, spokenIn } from '@kara/directory/contracts'
import { LanguageProvider, type Locale, useFormatter, useWords } from '@kara/language'
import { Card } from '@kara/ui'
import { useState } from 'react'
import { ProfessionalProfile } from '../../../care/professional-profile/professional-profile.tsx'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { linesOf } from './education-lines.ts'
import { profileMessages } from './profile-messages.ts'

/** A profile as it would read now, with what is typed but not yet saved. */
export interface Preview {
  readonly displayName: string
  readonly title: Readonly<Record<Locale, string>>
  readonly about: Readonly<Record<Locale, string>>
  readonly education: Readonly<Record<Locale, readonly string[]>>
  readonly topics: readonly string[]
  readonly languages: readonly string[]
}

/** The saved profile, under what the form holds. */
export function previewOf(profile: Omit<Professional, 'services'>, typed: FormData | null): Preview {
  const text = (name: string, saved: string) => String(typed?.get(name) ?? saved)
  const list = (name: string, saved: readonly string[]) => (typed ? typed.getAll(name).map(String) : saved)
  const lines = (locale: Locale) =>
    linesOf(
      text(
        locale === 'en' ? 'educationEn' : 'educationIs',
        profile.education.map((entry) => entry[locale]).join('\n'),
      ),
    )
  return {
    displayName: text('displayName', profile.displayName),
    title: { en: text('title.en', profile.title.en), is: text('title.is', profile.title.is) },
    about: { en: text('about.en', profile.about.en), is: text('about.is', profile.about.is) },
    education: { en: lines('en'), is: lines('is') },
    topics: list('topics', profile.topics),
    languages: list('languages', profile.languages),
  }
}

interface ProfilePreviewProps {
  shown: Preview
  portrait: string
  services: ReadonlyArray<
    Pick<
      Professional['services'][number],
      'id' | 'name' | 'minutes' | 'modality' | 'priceMinor' | 'currency' | 'languages'
    >
  >
}

/** How clients read it, in either language. */
export function ProfilePreview({ shown, portrait, services }: ProfilePreviewProps) {
  const words = useWords(profileMessages)
  const format = useFormatter()
  const [language, setLanguage] = useState<Locale>(format.locale)
  return (
    <Card title={words('preview')} ground="sunken">
      <fieldset className="flex gap-2">
        <legend className="sr-only">{words('preview')}</legend>
        {(['is', 'en'] as const).map((locale) => (
          <label
            key={locale}
            className="flex min-h-8 items-center gap-2 rounded-full border border-line bg-raised px-3 text-sm has-checked:border-accent-line has-checked:font-semibold"
          >
            <input
              type="radio"
              name="preview-language"
              checked={language === locale}
              onChange={() => setLanguage(locale)}
              className="accent-accent"
            />
            {words(`previewIn.${locale}`)}
          </label>
        ))}
      </fieldset>
      <article lang={language} className="flex flex-col gap-6 rounded-xl border border-line bg-raised p-card">
        <LanguageProvider locale={language} timeZone={format.timeZone}>
          <ProfessionalProfile
            name={shown.displayName}
            heading={
              <div className="min-w-0">
                <p className="break-words font-semibold text-xl">{shown.displayName}</p>
                <p className="break-words text-ink-quiet">{shown.title[language]}</p>
              </div>
            }
            portrait={portrait}
            about={shown.about[language]}
            education={shown.education[language]}
            topics={shown.topics}
            languages={shown.languages}
          />
          <Bookable shown={shown} services={services} />
        </LanguageProvider>
      </article>
    </Card>
  )
}

/** What can be booked, in the language around it. */
function Bookable({ shown, services }: Pick<ProfilePreviewProps, 'shown' | 'services'>) {
  const words = useWords(profileMessages)
  const format = useFormatter()
  const names = useVocabulary()
  if (services.length === 0) return null
  return (
    <div className="text-sm">
      <p className="text-ink-quiet">{words('bookable')}</p>
      <ul className="list-disc pl-5">
        {services.map(({ id, name, minutes, modality, priceMinor, currency, languages }) => (
          <li key={id}>
            {words('bookableFact', {
              name: name[format.locale],
              duration: format.duration(minutes),
              format: names.format(modality),
              price: format.money({ amountMinor: priceMinor, currency }),
            })}
            {languages.length > 0
              ? ` (${format.list(spokenIn({ languages }, shown).map(names.language))})`
              : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
