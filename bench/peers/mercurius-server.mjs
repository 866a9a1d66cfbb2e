/** Mercurius as a gateway; its arguments are a port and the subgraphs, as JSON. */
import gateway from '@mercuriusjs/gateway';
import Fastify from 'fastify';

const [port, services] = process.argv.slice(2);
const app = Fastify();
// It composes what the subgraphs say of themselves.
await app.register(gateway, { jit: 1, gateway: { services: JSON.parse(services) } });
await app.listen({ port: Number(port), host: '127.0.0.1' });
