/** The language id that the manifest declares. */
export const language = 'un-resolution';
