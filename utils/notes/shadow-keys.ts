/** Under such keys a copy of the notes is kept: one of them changes with every change of a note. */
export const SHADOW = 'shadow:';
export const SHADOW_NOTE = `${SHADOW}note:`;
export const SHADOW_ARTICLE = `${SHADOW}article:`;
/** The canary: how many notes the copy holds. */
export const SHADOW_COUNT = `${SHADOW}count`;
