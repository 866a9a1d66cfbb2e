/** Serves this subgraph as a process of its own. */
import { readEnvironmentOrExit } from '@teei/platform/configuration/read-environment.ts';
import { serveSubgraph } from '@teei/platform/subgraph/main.ts';
import { readSigning, USERS_VARIABLES } from './configuration.ts';
import { createSignInService } from './sign-in/sign-in.service.ts';
import { usersSubgraph, withSignIn } from './subgraph.ts';

const settings = readEnvironmentOrExit(USERS_VARIABLES);
const signing = readSigning(settings);
const signIn = signing && createSignInService({ signing, secret: settings.GRAPH_SECRET });
await serveSubgraph(signIn ? withSignIn(signIn) : usersSubgraph, settings, signIn?.signer.jwks);
