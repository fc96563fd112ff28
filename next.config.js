/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['@photostructure/sqlite', 'pg'],
  headers: async () => [
    {
      source: '/engine/:name-:hash.js',
      headers: [
        { key: 'cache-control', value: 'public, max-age=31536000, immutable' },
        // The engine needs nothing but its own parts, whatever the program that it runs may find. It makes functions of texts that it
        // writes itself, in which there is nothing of the program's text (docs/architecture.md).
        { key: 'content-security-policy', value: "default-src 'none'; script-src 'self' 'unsafe-eval'; connect-src 'self'" },
        { key: 'x-content-type-options', value: 'nosniff' },
      ],
    },
  ],
  experimental: { turbopackFileSystemCacheForBuild: false },
};

export default config;
