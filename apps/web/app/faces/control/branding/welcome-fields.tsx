import { type FieldMetadata, getTextareaProps } from '@conform-to/react'
import { limits } from '@kara/hubs/contracts'
import { defineMessages, localeNames, locales, useFormatter, useWords } from '@kara/language'
import { Card, Field, TextArea } from '@kara/ui'
import { en } from '../messages/branding/en.ts'
import { is } from '../messages/branding/is.ts'

const messages = defineMessages(en, is)

export interface WelcomeFieldsProps {
  fields: { en: FieldMetadata<string>; is: FieldMetadata<string> }
}

/** The company's own words, one box per language; an empty one leaves ours. */
export function WelcomeFields({ fields }: WelcomeFieldsProps) {
  const words = useWords(messages)
  const { number } = useFormatter()
  return (
    <Card title={words('welcome')} description={words('welcomeWhat')}>
      {locales.map((locale) => {
        const field = fields[locale]
        return (
          <Field
            key={locale}
            label={words('welcomeIn', { language: localeNames[locale] })}
            optionalLabel={words('optional')}
            id={field.id}
            errors={field.errors as string[] | undefined}
          >
            <TextArea
              {...getTextareaProps(field)}
              key={field.key}
              lang={locale}
              maxLength={limits.welcomeCharsMax}
              countLabel={(left) => words('charactersLeft', { left: number(left) })}
            />
          </Field>
        )
      })}
    </Card>
  )
}
