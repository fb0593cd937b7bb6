declare module 'jsonld' {
  const jsonld: { toRDF(document: unknown, options: object): Promise<unknown> };
  export default jsonld;
}
