import { useWords } from '@kara/language'
import { Checkbox, FieldErrors } from '@kara/ui'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { serviceMessages } from '../services/service-messages.ts'

interface LanguageBoxesProps {
  /** Those of the profile. */
  spoken: readonly string[]
  chosen: readonly string[]
  errors: readonly string[] | undefined
}

/** In which of the profile's languages a service is held. Who speaks one has nothing to choose. */
export function LanguageBoxes({ spoken, chosen, errors }: LanguageBoxesProps) {
  const words = useWords(serviceMessages)
  const names = useVocabulary()
  if (spoken.length < 2) return null
  return (
    <fieldset aria-describedby={errors ? 'languages-error' : undefined} className="min-w-0">
      <legend className="font-semibold text-sm">{words('languages')}</legend>
      <p className="text-ink-quiet text-sm">{words('languagesHint')}</p>
      <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
        {spoken.map((language) => (
          <Checkbox
            key={language}
            name="languages"
            value={language}
            defaultChecked={chosen.length === 0 || chosen.includes(language)}
            label={names.language(language)}
          />
        ))}
      </div>
      <FieldErrors id="languages-error" errors={errors} />
    </fieldset>
  )
}
