/** The class within which a preview wears a colour that is not saved. */
export const previewScope = 'hub-preview'
