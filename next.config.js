/** @type {import('next').NextConfig} */
module.exports = {
  poweredByHeader: false,
  outputFileTracingRoot: __dirname,
  turbopack: { root: __dirname },
  serverExternalPackages: ['pg-boss', 'pg', '@citation-js/core', '@citation-js/plugin-csl'],
  // The paste box without JavaScript takes what the API takes, and the form's own words.
  experimental: { serverActions: { bodySizeLimit: '11mb' } },
  // `npm test` checks types; a first start should not wait for the types of the tests.
  typescript: { ignoreBuildErrors: true },
};
