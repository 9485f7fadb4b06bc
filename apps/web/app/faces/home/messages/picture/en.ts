export const en = {
  title: 'Picture',
  label: 'Your picture',
  hint: 'PNG, JPEG or WebP, up to {megabytesMax} MB. Only you see it: neither your employer nor your professionals do.',
  choose: 'Choose a picture',
  tooLarge: 'This picture is too large. It may have at most {megabytesMax} MB.',
  save: 'Use this picture',
  saving: 'Storing…',
  saved: 'Your picture is stored.',
  none: 'Choose a picture first.',
  remove: 'Remove the picture',
  removing: 'Removing…',
  removed: 'Your picture is removed.',
} as const
