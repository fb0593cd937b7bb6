/** @type {import('next').NextConfig} */
module.exports = {
  poweredByHeader: false,
  outputFileTracingRoot: __dirname,
  turbopack: {
    root: __dirname,
    // What next-intl's plugin would set; the plugin loads native packages that this has no use for.
    resolveAlias: { 'next-intl/config': './app/messages/request.ts' },
  },
  serverExternalPackages: [
    'pg-boss',
    'pg',
    '@node-rs/argon2',
    '@citation-js/core',
    '@citation-js/plugin-csl',
  ],
  // The paste box without JavaScript takes what the API takes, and the form's own words.
  // A page or form that one's role does not give answers 403 (app/forbidden.tsx).
  experimental: { serverActions: { bodySizeLimit: '11mb' }, authInterrupts: true },
  // `npm test` checks types; a first start should not wait for the types of the tests.
  typescript: { ignoreBuildErrors: true },
};
