import type { ReactNode } from 'react'
import { Link } from '../actions/link.tsx'

export interface BrandProps {
  href: string
  name: string
  /** Address of the company's logo; without one the name stands beside a drawn mark. */
  logoUrl?: string
  /** A second line, such as the face's name. */
  caption?: ReactNode
}

/** The head of every face: a company's logo or the drawn mark, and a name. */
export function Brand({ href, name, logoUrl, caption }: BrandProps) {
  return (
    <Link href={href} className="flex min-h-11 min-w-0 items-center gap-3 rounded-lg">
      {logoUrl ? (
        <img src={logoUrl} alt={name} className="h-9 w-auto max-w-40 object-contain" />
      ) : (
        <>
          <BrandMark />
          <span className="flex min-w-0 flex-col leading-tight">
            <span className="truncate font-semibold">{name}</span>
            {caption ? <span className="truncate text-ink-quiet text-xs">{caption}</span> : null}
          </span>
        </>
      )}
    </Link>
  )
}

/** A house that holds a heart, in the accent. */
export function BrandMark({ className = 'size-9 shrink-0' }: { className?: string }) {
  return (
    <svg viewBox="0 0 36 36" aria-hidden data-drawn className={className}>
      <rect width="36" height="36" rx="10" fill="var(--accent)" />
      <path
        d="M9 17.2 18 9.5l9 7.7v8.3a2 2 0 0 1-2 2H11a2 2 0 0 1-2-2z"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2.1"
        strokeLinejoin="round"
      />
      <path
        d="M18 23.6c-2.9-1.9-4-3.3-4-4.9a2.1 2.1 0 0 1 4-.9 2.1 2.1 0 0 1 4 .9c0 1.6-1.1 3-4 4.9z"
        fill="var(--on-accent)"
      />
    </svg>
  )
}
