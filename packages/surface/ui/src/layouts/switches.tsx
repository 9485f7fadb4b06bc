import { type LucideIcon, Monitor, Moon, Sun } from 'lucide-react'

export interface SwitchFormProps {
  /** What is chosen: "Language". */
  label: string
  action: string
  method?: 'get' | 'post'
  /** Kept values, such as the page to return to. */
  hiddenFields?: readonly { name: string; value: string }[]
}

interface SwitchOption {
  value: string
  label: string
  lang?: string
  icon?: LucideIcon
}

function SwitchForm(
  props: SwitchFormProps & { name: string; current: string; options: readonly SwitchOption[] },
) {
  const { label, action, method = 'post', hiddenFields, name, current, options } = props
  return (
    <form
      action={action}
      method={method}
      aria-label={label}
      className="inline-flex rounded-lg bg-sunken p-0.5 ring-1 ring-line ring-inset"
    >
      {hiddenFields?.map((field) => (
        <input key={field.name} type="hidden" name={field.name} value={field.value} />
      ))}
      {options.map(({ value, label: text, lang, icon: Icon }) => (
        <button
          key={value}
          type="submit"
          name={name}
          value={value}
          lang={lang}
          aria-pressed={value === current}
          aria-label={Icon ? text : undefined}
          title={Icon ? text : undefined}
          className="inline-flex min-h-9 min-w-9 items-center justify-center rounded-md px-2.5 font-medium text-ink-quiet text-sm hover:text-ink aria-pressed:bg-raised aria-pressed:text-ink aria-pressed:shadow-[0_0_0_1px_var(--line-strong)]"
        >
          {Icon ? <Icon aria-hidden className="size-4.5" /> : text}
        </button>
      ))}
    </form>
  )
}

export interface LanguageSwitchProps extends SwitchFormProps {
  name?: string
  current: string
  /** Each in its own language: "English", "Íslenska". */
  options: readonly { value: string; label: string }[]
}

/** The language of the page; a form, so it works without script. */
export function LanguageSwitch({ name = 'language', options, ...rest }: LanguageSwitchProps) {
  return (
    <SwitchForm
      name={name}
      options={options.map((option) => ({ ...option, lang: option.value }))}
      {...rest}
    />
  )
}

export interface ThemeSwitchProps extends SwitchFormProps {
  name?: string
  current: 'system' | 'light' | 'dark'
  labels: { system: string; light: string; dark: string }
}

/** Light, dark or as the device says; a form, so it works without script. */
export function ThemeSwitch({ name = 'theme', labels, ...rest }: ThemeSwitchProps) {
  const options = [
    { value: 'system', label: labels.system, icon: Monitor },
    { value: 'light', label: labels.light, icon: Sun },
    { value: 'dark', label: labels.dark, icon: Moon },
  ]
  return <SwitchForm name={name} options={options} {...rest} />
}
