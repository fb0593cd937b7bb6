/** Takes the start lock and does what is not up to date; with `dev` for the tests too. */
export function setUpAlone(options: { readonly dev: boolean }): Promise<void>;
