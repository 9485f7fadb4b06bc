import { LifeBuoy, Phone } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from '../actions/link.tsx'
import { classNames } from '../class-names.ts'

export interface CrisisContact {
  name: string
  /** As people read it, such as "1717". */
  number: string
  /** As a phone dials it, such as "tel:1717". */
  href: string
  /** When it answers, such as "Day and night". */
  hours?: string
}

export interface CrisisFooterProps {
  /** "If you need help now". */
  title: string
  text?: ReactNode
  /** None where the page itself is about them. */
  contacts: readonly CrisisContact[]
  linksLabel: string
  links?: readonly { href: string; label: string }[]
  /** Language and look. */
  settings?: ReactNode
  /** Who runs this, such as "Kara Hubs for Fjallasýn". */
  colophon?: ReactNode
}

/** The foot of every page of a hub: where help is right now, then the small links. */
export function CrisisFooter({
  title,
  text,
  contacts,
  linksLabel,
  links,
  settings,
  colophon,
}: CrisisFooterProps) {
  return (
    <footer className="border-line border-t bg-sunken">
      <div className="mx-auto flex w-full max-w-page flex-col gap-8 px-4 py-10 sm:px-6">
        {contacts.length > 0 ? (
          <section aria-label={title} className="flex flex-col gap-4">
            <div className="flex flex-col gap-1">
              <h2 className="flex items-center gap-2 text-lg">
                <LifeBuoy aria-hidden className="size-5 text-critical" />
                {title}
              </h2>
              {text ? <p className="max-w-prose text-ink-quiet text-sm">{text}</p> : null}
            </div>
            <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
              {contacts.map((contact) => (
                <li key={contact.href}>
                  <a
                    href={contact.href}
                    className="flex min-h-control items-center gap-3 rounded-lg border border-line bg-raised px-4 py-3 hover:border-line-strong"
                  >
                    <Phone aria-hidden className="size-5 shrink-0 text-accent-ink" />
                    <span className="flex min-w-0 flex-col leading-snug">
                      <span className="font-semibold tabular-nums">{contact.number}</span>
                      <span className="text-ink-quiet text-sm">
                        {contact.name}
                        {contact.hours ? ` · ${contact.hours}` : ''}
                      </span>
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <div
          className={classNames(
            'flex flex-wrap items-center justify-between gap-x-8 gap-y-4 text-sm',
            contacts.length > 0 && 'border-line border-t pt-6',
          )}
        >
          {links?.length ? (
            <nav aria-label={linksLabel} className="flex flex-wrap gap-x-6 gap-y-1">
              {links.map(({ href, label }) => (
                <Link
                  key={href}
                  href={href}
                  className="inline-flex min-h-8 items-center rounded-sm text-ink-quiet underline-offset-4 hover:text-ink hover:underline"
                >
                  {label}
                </Link>
              ))}
            </nav>
          ) : null}
          {settings ? <div className="flex flex-wrap items-center gap-3">{settings}</div> : null}
          {colophon ? <p className="w-full text-ink-quiet text-xs">{colophon}</p> : null}
        </div>
      </div>
    </footer>
  )
}
