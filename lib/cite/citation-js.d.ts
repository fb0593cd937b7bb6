// citation-js ships no types; these are the parts of it that are used here.
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: readonly object[]);
    format(what: 'bibliography' | 'citation', options: Readonly<Record<string, string>>): string;
  }
  export const plugins: {
    readonly config: {
      get(plugin: '@csl'): { readonly styles: { add(name: string, style: string): void } };
    };
  };
}
declare module '@citation-js/plugin-csl';
