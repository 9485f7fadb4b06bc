import { classNames } from '../class-names.ts'

/** Hills under a low sun, in the company's own tints. It lies behind the words and says nothing; low, it is only the hills. */
export function HeroArt({ isLow }: { isLow?: boolean }) {
  return (
    <svg
      viewBox="0 0 720 360"
      aria-hidden="true"
      data-drawn
      preserveAspectRatio="xMaxYMax slice"
      className={classNames(
        'pointer-events-none absolute right-0 bottom-0 h-28 w-full',
        isLow ? 'sm:aspect-4/1 sm:h-auto' : 'sm:h-full sm:w-3/5',
      )}
    >
      <g className={isLow ? 'hidden' : 'max-sm:hidden'} fill="var(--accent-line)">
        <circle cx="560" cy="150" r="74" opacity="0.14" />
        <circle cx="560" cy="150" r="46" opacity="0.16" />
      </g>
      <path
        d="M120 360c90-30 150-110 240-112 70-2 96 40 160 34s110-70 220-80v158z"
        fill="var(--accent-line)"
        opacity="0.12"
      />
      <path
        d="M0 360c120-10 190-60 290-62s140 34 220 20 130-58 230-62v104z"
        fill="var(--accent-line)"
        opacity="0.16"
      />
      <path d="M180 360c110-6 170-30 260-30s180 12 300-22v52z" fill="var(--accent-line)" opacity="0.2" />
      <g fill="var(--accent-line)" opacity="0.42">
        <path d="M606 300l9-30 9 30zM622 304l11-38 11 38zM642 302l8-26 8 26z" />
      </g>
    </svg>
  )
}
