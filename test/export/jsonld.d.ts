declare module 'jsonld' {
  const jsonld: {
    toRDF(document: unknown, options: object): Promise<unknown>;
    canonize(document: unknown, options: object): Promise<string>;
  };
  export default jsonld;
}
