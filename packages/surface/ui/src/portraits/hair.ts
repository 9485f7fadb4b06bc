/** What lies behind the head and what lies over it, drawn in one colour on a canvas of 320 by 400. */
export interface HairShape {
  back: string
  front: string
}

const cap =
  '<path d="M101 170c-8-66 22-100 60-100s70 32 58 100c-4-26-12-40-22-50-22 8-54 8-74 0-12 10-19 24-22 50z"/>'

/** Curls along an arc over the head. */
function curls(): string {
  const spots = [
    [96, 168, 26],
    [92, 134, 28],
    [106, 100, 30],
    [134, 78, 31],
    [168, 72, 32],
    [202, 84, 30],
    [224, 112, 29],
    [230, 146, 27],
    [224, 174, 24],
  ]
  return spots.map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}"/>`).join('')
}

/** Ways to wear hair, by name. */
export const HAIR = {
  cropped: { back: '', front: cap },
  swept: {
    back: '',
    front:
      '<path d="M102 168c-12-64 18-100 62-102 42-2 66 34 56 100-3-20-9-32-17-42-34 4-60-8-74-24-6 24-20 32-27 68z"/>',
  },
  bob: {
    back: '<path d="M88 172c-8-72 26-108 74-108s80 36 72 108c2 34-2 62-8 78h-130c-6-16-10-44-8-78z"/>',
    front: '<path d="M100 168c0-58 20-90 60-90 38 0 58 32 59 88-8-26-24-38-47-48-14 22-44 34-72 50z"/>',
  },
  long: {
    back: '<path d="M84 176c-8-74 28-114 76-114s86 38 78 114c-2 42 14 70 10 118-2 26-22 38-40 40h-100c-18-4-38-18-36-44 2-40 14-72 12-114z"/>',
    front: '<path d="M100 172c-4-60 20-94 60-94s62 34 59 94c-10-34-31-54-59-64-26 12-50 32-60 64z"/>',
  },
  bun: {
    back: '<circle cx="160" cy="58" r="30"/>',
    front: '<path d="M102 164c-6-62 22-92 58-92s66 30 58 92c-10-34-32-48-58-48s-50 14-58 48z"/>',
  },
  curly: {
    back: curls(),
    front: '<path d="M101 154c4-50 25-74 59-74s55 24 59 74c-14-26-36-36-59-36s-45 10-59 36z"/>',
  },
  braids: {
    back: '<path d="M90 176c-8-70 24-110 70-110s80 38 72 110l-6 40H96z"/><path d="M92 196c-14 34 2 52-6 88-2 14 4 26 12 32 12-6 16-20 14-36-2-30 8-50-2-84z"/><path d="M228 196c14 34-2 52 6 88 2 14-4 26-12 32-12-6-16-20-14-36 2-30-8-50 2-84z"/>',
    front: '<path d="M101 170c-4-60 22-92 59-92s63 32 59 92c-6-32-28-54-59-60-31 6-53 28-59 60z"/>',
  },
  bald: { back: '', front: '' },
  thinning: {
    back: '<path d="M98 178c-8-30-6-58 6-76l12 20-8 60zM222 178c8-30 6-58-6-76l-12 20 8 60z"/>',
    front: '',
  },
  scarf: {
    back: '<path d="M78 190c-6-80 30-128 82-128s88 48 82 128c0 40 8 66 14 92-20 34-60 50-96 50s-76-16-96-50c6-26 14-52 14-92z"/>',
    front:
      '<path fill-rule="evenodd" d="M84 182c-4-72 26-114 76-114s80 42 76 114c-4 46-36 84-76 84s-72-38-76-84zm22-10c0 40 24 72 54 72s54-32 54-72-22-62-54-62-54 22-54 62z"/><path opacity=".14" fill="#000" d="M90 214c18 40 44 56 76 56 30 0 58-14 70-50 2 34-22 74-68 78-44 2-76-36-78-84z"/>',
  },
} as const satisfies Record<string, HairShape>

export type HairName = keyof typeof HAIR
