import { classNames } from '../class-names.ts'

export interface PortraitProps {
  /** Whose picture it is: the letters and the tone of the monogram come from it. */
  name: string
  /** Address of the picture; without it a monogram is drawn. */
  src?: string
  /** Text for the picture; empty when the name stands beside it, as it nearly always does. */
  alt?: string
  /** Load at once: for the one large portrait at the top of a page. */
  isEager?: boolean
  className?: string
}

const TONES = 5

function toneOf(name: string): number {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return (sum % TONES) + 1
}

/** The first letters of the first and the last name. */
export function monogram(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '')
  return letters.join('').toUpperCase()
}

/** A picture of a professional, four to five; until there is one, a monogram in the company's colours. */
export function Portrait({ name, src, alt = '', isEager, className }: PortraitProps) {
  const box = classNames('block aspect-4/5 w-full overflow-hidden rounded-lg object-cover', className)
  if (src) {
    return (
      <img
        src={src}
        alt={alt}
        width={320}
        height={400}
        loading={isEager ? 'eager' : 'lazy'}
        className={box}
      />
    )
  }
  const tone = toneOf(name)
  const ink = `var(--portrait-ink-${tone})`
  return (
    <svg
      viewBox="0 0 80 100"
      data-drawn
      className={box}
      role="img"
      aria-label={alt || undefined}
      aria-hidden={alt ? undefined : true}
    >
      <rect width="80" height="100" fill={`var(--portrait-${tone})`} />
      <circle cx={tone % 2 ? 62 : 18} cy="24" r="13" fill={ink} opacity="0.1" />
      <path d="M-4 100V78c12-9 26-11 42-4s31 5 46-5v31z" fill={ink} opacity="0.1" />
      <path d="M-4 100V88c16-7 28-6 44-1s28 3 44-4v17z" fill={ink} opacity="0.14" />
      <text x="40" y="55" textAnchor="middle" fontSize="25" fontWeight="600" letterSpacing="0.5" fill={ink}>
        {monogram(name)}
      </text>
    </svg>
  )
}

export interface AvatarProps {
  name: string
  src?: string
  size?: 'small' | 'normal' | 'large'
  className?: string
}

const AVATAR_SIZES = {
  small: 'size-6 text-[0.625rem]',
  normal: 'size-9 text-xs',
  large: 'size-12 text-sm',
} as const

/** A person as a small circle beside their name. */
export function Avatar({ name, src, size = 'normal', className }: AvatarProps) {
  const box = classNames(
    'inline-flex shrink-0 items-center justify-center rounded-full',
    AVATAR_SIZES[size],
    className,
  )
  if (src)
    return <img src={src} alt="" loading="lazy" className={classNames(box, 'object-cover object-top')} />
  const tone = toneOf(name)
  return (
    <span
      aria-hidden
      data-drawn
      className={classNames(box, 'font-semibold')}
      style={{ backgroundColor: `var(--portrait-${tone})`, color: `var(--portrait-ink-${tone})` }}
    >
      {monogram(name)}
    </span>
  )
}
