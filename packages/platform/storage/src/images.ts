import { invalid } from '@kara/kernel'
import sharp from 'sharp'

export interface ImageRules {
  readonly widthMax: number
  readonly heightMax: number
  /** `cover` cuts to exactly this shape, as a portrait needs; `inside` keeps the picture's own shape. */
  readonly fit: 'cover' | 'inside'
  readonly bytesMax: number
}

export interface NormalisedImage {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  readonly contentType: 'image/webp'
}

const accepted = new Set(['png', 'jpeg', 'webp', 'svg'])
/** Forty million pixels: a large photograph. A small file can unpack into far more, and then fills the memory. */
const pixelsMax = 40_000_000
/** Drawings are enlarged before they become pixels, so that a small one is not blurred. */
const svgDensity = 288

/**
 * Makes a picture that somebody sent into one of ours: WebP, upright, no larger than the rules say and
 * without what cameras write into files. What is stored is always drawn anew, so nothing hides in it.
 *
 * @throws `storage.image_too_large`, `storage.image_unreadable`, `storage.image_type`
 */
export async function normaliseImage(sent: Uint8Array, rules: ImageRules): Promise<NormalisedImage> {
  if (sent.byteLength > rules.bytesMax) throw imageTooLarge(rules.bytesMax)
  const {
    format,
    width = 0,
    height = 0,
  } = await sharp(sent, { limitInputPixels: pixelsMax })
    .metadata()
    .catch(() => {
      throw imageUnreadable()
    })
  if (!accepted.has(format ?? '')) throw imageType()
  if (width * height > pixelsMax) throw imageUnreadable()
  try {
    const { data, info } = await sharp(sent, {
      limitInputPixels: pixelsMax,
      ...(format === 'svg' ? { density: svgDensity } : {}),
    })
      .rotate()
      .resize({
        width: rules.widthMax,
        height: rules.heightMax,
        fit: rules.fit,
        position: 'top',
        withoutEnlargement: rules.fit === 'inside',
      })
      .webp({ quality: 86 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height, contentType: 'image/webp' }
  } catch {
    throw imageUnreadable()
  }
}

const imageType = () =>
  invalid('storage.image_type', 'Choose a picture in PNG, JPEG, WebP or SVG.', {
    fields: { file: ['storage.image_type'] },
  })
const imageUnreadable = () =>
  invalid('storage.image_unreadable', 'This file cannot be read as a picture. Choose another one.', {
    fields: { file: ['storage.image_unreadable'] },
  })
const imageTooLarge = (bytesMax: number) =>
  invalid('storage.image_too_large', `The picture may have at most ${bytesMax / 1_000_000} MB.`, {
    fields: { file: ['storage.image_too_large'] },
    values: { megabytesMax: bytesMax / 1_000_000 },
  })
