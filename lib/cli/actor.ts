/** Under which name changes made on the command line are recorded. */
export const actor = (): string => process.env.STANDFIRST_EDITOR?.trim() || 'command line';
