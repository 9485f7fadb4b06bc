import { type Locale, translator, useFormatter, useWords } from '@kara/language'
import { Card, CopyField } from '@kara/ui'
import { useState } from 'react'
import { embedCode, embedStyle } from './embed-code.ts'
import { ownLinkMessages } from './own-link-messages.ts'

/** The button for a website, as code and as it looks, in either language. */
export function EmbedCard({ url }: { url: string }) {
  const words = useWords(ownLinkMessages)
  const format = useFormatter()
  const [language, setLanguage] = useState<Locale>(format.locale)
  const label = translator(language, ownLinkMessages)('label')
  return (
    <Card title={words('embed')} description={words('embedHint')}>
      <fieldset className="flex gap-4">
        <legend className="mb-1 font-semibold text-sm">{words('language')}</legend>
        {(['is', 'en'] as const).map((locale) => (
          <label key={locale} className="flex min-h-8 items-center gap-2">
            <input
              type="radio"
              name="embed-language"
              checked={language === locale}
              onChange={() => setLanguage(locale)}
              className="accent-accent"
            />
            {locale === 'is' ? 'Íslenska' : 'English'}
          </label>
        ))}
      </fieldset>
      <div className="flex flex-col gap-2">
        <p className="font-semibold text-sm">{words('preview')}</p>
        <div className="rounded-lg border border-line bg-white p-4">
          <a href={url} lang={language} rel="noopener" style={embedStyle}>
            {label}
          </a>
        </div>
      </div>
      <CopyField
        name={words('code')}
        text={embedCode(url, label, language)}
        label={words('copy')}
        copiedLabel={words('copied')}
      />
    </Card>
  )
}
