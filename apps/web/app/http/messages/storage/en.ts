export const en = {
  image_type: 'Choose a picture in PNG, JPEG, WebP or SVG.',
  image_unreadable: 'This file cannot be read as a picture. Choose another one.',
  image_too_large: 'The picture is too large. It may have at most {megabytesMax} MB.',
} as const
