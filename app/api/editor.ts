/** Who decides: on one's own machine there is no login, so the record bears the name that STANDFIRST_EDITOR gives. */
export const editor = (): string => process.env.STANDFIRST_EDITOR?.trim() || 'local editor';
