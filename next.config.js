/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['@photostructure/sqlite', 'pg'],
  headers: async () => [
    { source: '/engine/worker-:hash.js', headers: [{ key: 'cache-control', value: 'public, max-age=31536000, immutable' }] },
  ],
  experimental: { turbopackFileSystemCacheForBuild: false },
};

export default config;
