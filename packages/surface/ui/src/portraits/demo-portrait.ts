import { HAIR } from './hair.ts'
import { SITTERS, type Sitter } from './sitters.ts'

/** Names of the demo portraits. */
export type DemoPortraitKey = keyof typeof SITTERS

export const DEMO_PORTRAIT_KEYS = Object.keys(SITTERS) as DemoPortraitKey[]

const COLLARS: Record<Sitter['collar'], string> = {
  round:
    '<path d="M128 286c8 22 56 22 64 0" fill="none" stroke="#000" stroke-opacity=".18" stroke-width="5" stroke-linecap="round"/>',
  shirt: '<path d="M134 268l26 34-30 18-18-42zM186 268l-26 34 30 18 18-42z" fill="#fff" fill-opacity=".85"/>',
  roll: '<path d="M130 250c10 9 50 9 60 0l8 38c-16 14-60 14-76 0z" fill="currentColor"/><path d="M130 250c10 9 50 9 60 0l8 38c-16 14-60 14-76 0z" fill="#fff" fill-opacity=".16"/>',
  open: '<path d="M136 272l24 52 24-52c-8 12-40 12-48 0z" fill="#000" fill-opacity=".14"/>',
}

const GLASSES =
  '<g fill="none" stroke="#2b2622" stroke-width="3.5"><rect x="113" y="153" width="39" height="31" rx="13"/><rect x="168" y="153" width="39" height="31" rx="13"/><path d="M152 165c5-4 11-4 16 0M113 163l-9-4M207 163l9-4"/></g>'

const FACE =
  '<g fill="none" stroke="#2b2019" stroke-width="3.6" stroke-linecap="round"><path d="M124 169c4 5 12 5 16 0M180 169c4 5 12 5 16 0" stroke-opacity=".8"/><path d="M121 148c6-5 14-6 21-3M178 145c7-3 15-2 21 3" stroke-opacity=".4"/><path d="M160 172c-2 10-5 16-5 20 2 3 6 3 9 2" stroke-opacity=".26"/><path d="M142 212c9 9 27 9 36 0" stroke-opacity=".62"/></g>'

function beard(colour: string): string {
  return `<path fill="${colour}" d="M103 180c2 44 22 68 57 68s55-24 57-68c-8 14-16 20-26 18-10-6-20-6-31-2-11-4-21-4-31 2-10 2-18-4-26-18zm40 32c8-4 26-4 34 0-4 9-30 9-34 0z" fill-rule="evenodd" opacity=".92"/>`
}

/** A drawn portrait of an invented professional, four to five, as a complete SVG document. */
export function demoPortrait(key: DemoPortraitKey): string {
  const sitter: Sitter = SITTERS[key]
  const { ground, shape, skin, hairColour, clothes } = sitter
  const hair = HAIR[sitter.hair]
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 400" width="640" height="800">',
    `<rect width="320" height="400" fill="${ground}"/>`,
    `<circle cx="236" cy="128" r="132" fill="${shape}" opacity=".55"/>`,
    `<path d="M0 330c60-40 120-44 180-20s100 14 140-14v104H0z" fill="${shape}" opacity=".6"/>`,
    `<g fill="${hairColour}">${hair.back}</g>`,
    `<path d="M136 214h48v60c0 16-48 16-48 0z" fill="${skin}"/>`,
    '<path d="M136 234c14 14 34 14 48 0v18c-12 12-36 12-48 0z" fill="#000" fill-opacity=".1"/>',
    `<path d="M22 400c2-74 46-106 112-128 8 16 44 16 52 0 66 22 110 54 112 128z" fill="${clothes}"/>`,
    `<g color="${clothes}">${COLLARS[sitter.collar]}</g>`,
    `<ellipse cx="102" cy="178" rx="10" ry="15" fill="${skin}"/><ellipse cx="218" cy="178" rx="10" ry="15" fill="${skin}"/>`,
    `<path d="M102 160c0-48 24-76 58-76s58 28 58 76c0 52-26 88-58 88s-58-36-58-88z" fill="${skin}"/>`,
    '<circle cx="121" cy="196" r="12" fill="#d4553f" opacity=".13"/><circle cx="199" cy="196" r="12" fill="#d4553f" opacity=".13"/>',
    sitter.beard ? beard(sitter.beard) : '',
    FACE,
    `<g fill="${hairColour}">${hair.front}</g>`,
    sitter.glasses ? GLASSES : '',
    sitter.earrings
      ? '<circle cx="101" cy="200" r="5" fill="#d9a441"/><circle cx="219" cy="200" r="5" fill="#d9a441"/>'
      : '',
    '</svg>',
  ].join('')
}
