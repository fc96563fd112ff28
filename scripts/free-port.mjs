import net from 'node:net';

/** A port of this machine that nobody uses now. */
export const findFreePort = () => new Promise((resolve) => {
  const probe = net.createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});
