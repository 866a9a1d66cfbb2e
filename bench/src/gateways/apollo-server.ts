/** Apollo's gateway and server as they come; the arguments are a supergraph's file and a port. */
import { readFile } from 'node:fs/promises';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

const [file = '', port = ''] = process.argv.slice(2);
const gateway = new ApolloGateway({ supergraphSdl: await readFile(file, 'utf8') });
await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { port: Number(port), host: '127.0.0.1' },
});
