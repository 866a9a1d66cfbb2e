/** The gateways that are measured over any federation, and the commands that start them. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUNDLE, writeBundle } from '@teei/gateway/src/bundle/bundle.ts';
import type { SigningSettings } from '../graph/signing.ts';
import type { Command } from '../measuring/processes.ts';
import { findGrafbase, PEERS } from './peers.ts';

/** A federation to put a gateway in front of. */
export interface Federation {
  readonly supergraphSdl: string;
  readonly subgraphs: readonly {
    readonly name: string;
    readonly url: string;
    readonly sdl: string;
  }[];
  /** Signs requests, where the subgraphs answer no others. */
  readonly signing?: SigningSettings;
}

export interface Gateway {
  readonly name: string;
  /** True when it is one of the packages of `bench/peers`. */
  readonly peer: boolean;
  /** @param folder an empty one, for what it reads */
  readonly command: (
    federation: Federation,
    folder: string,
    port: number,
  ) => Promise<Omit<Command, 'name'>>;
}

/** Main file of a checkout's gateway, as the image starts it: from its sources. */
const MAIN = 'gateway/src/standalone.ts';
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const ownMain = (): string => path.join(ROOT, MAIN);

export const OWN = standalone('this gateway', ownMain);

/** The same as two processes behind one port. */
export const OWN_PROCESSES = standalone('this gateway, two processes', ownMain, [
  '--processes',
  '2',
]);

let bundled: Promise<void> | undefined;

/** The same from its bundle, which is written once in a run. */
export const OWN_BUNDLED = standalone('this gateway, bundled', async () => {
  await (bundled ??= writeBundle(BUNDLE));
  return fileURLToPath(new URL('standalone.js', BUNDLE));
});

/** The gateway of another checkout of this repository. */
export function gatewayBeside(folder: string): Gateway {
  return standalone('the gateway beside', () => path.join(folder, MAIN));
}

export const STOCK: Gateway = {
  name: 'Apollo Gateway',
  peer: false,
  command: async (federation, folder, port) => {
    const main = fileURLToPath(new URL('apollo-server.ts', import.meta.url));
    return {
      line: [process.execPath, main, await writeSupergraph(federation, folder), String(port)],
      environment: { APOLLO_TELEMETRY_DISABLED: '1' },
    };
  },
};

export const HIVE = hive('Hive Gateway', '--jit');
export const HIVE_RUST = hive('Hive Gateway, Rust planner', '--hive-router-runtime');
/** Default settings: it shares requests to subgraphs, and not whole executions. */
const HIVE_RUST_DEFAULT = hive(
  'Hive Gateway, Rust planner, defaults',
  '--hive-router-runtime',
  'hive-defaults.config.mjs',
);

export const GRAFBASE: Gateway = {
  name: 'Grafbase',
  peer: true,
  command: async ({ subgraphs, signing }, folder, port) => {
    await mkdir(folder, { recursive: true });
    const write = (name: string, text: string): Promise<void> =>
      writeFile(path.join(folder, name), text);
    for (const { name, sdl } of subgraphs) await write(`${name}.graphql`, sdl);
    // Its overrides hold for subgraphs alone that its configuration names.
    await write(
      'gateway.toml',
      [
        ...(signing ? ['[[headers]]', 'rule = "forward"', 'name = "authorization"'] : []),
        ...subgraphs.map(({ name }) => `[subgraphs.${name}]`),
      ].join('\n'),
    );
    await write(
      'overrides.toml',
      subgraphs
        .map(({ name, url }) =>
          [`[subgraphs.${name}]`, `url = "${url}"`, `schema_path = "./${name}.graphql"\n`].join(
            '\n',
          ),
        )
        .join(''),
    );
    return {
      line: [
        await findGrafbase(),
        'dev',
        '--port',
        String(port),
        '--gateway-config',
        path.join(folder, 'gateway.toml'),
        '--graph-overrides',
        path.join(folder, 'overrides.toml'),
      ],
      environment: { HOME: folder },
    };
  },
};

export const MERCURIUS: Gateway = {
  name: 'Mercurius',
  peer: true,
  command: async ({ subgraphs }, _folder, port) => {
    const main = path.join(PEERS, 'mercurius-server.mjs');
    const services = subgraphs.map(({ name, url }) => ({ name, url, mandatory: true }));
    return { line: [process.execPath, main, String(port), JSON.stringify(services)] };
  },
};

/** All of them, this project's first. */
export const GATEWAYS: readonly Gateway[] = [
  OWN,
  GRAFBASE,
  HIVE_RUST,
  HIVE_RUST_DEFAULT,
  HIVE,
  MERCURIUS,
  STOCK,
];

function standalone(
  name: string,
  main: () => Promise<string> | string,
  options: readonly string[] = [],
): Gateway {
  return {
    name,
    peer: false,
    command: async (federation, folder, port) => {
      const file = await writeSupergraph(federation, folder);
      return {
        line: [
          process.execPath,
          await main(),
          '--supergraph',
          file,
          '--port',
          String(port),
          '--no-auth',
          ...options,
        ],
      };
    },
  };
}

function hive(name: string, option: string, settings = 'hive.config.mjs'): Gateway {
  return {
    name,
    peer: true,
    command: async (federation, folder, port) => {
      const main = path.join(PEERS, 'node_modules/@graphql-hive/gateway/dist/bin.js');
      const file = await writeSupergraph(federation, folder);
      return {
        line: [
          process.execPath,
          main,
          'supergraph',
          file,
          option,
          '--config-path',
          await hiveConfiguration(federation, folder, settings),
          '--host',
          '127.0.0.1',
          '--port',
          String(port),
        ],
      };
    },
  };
}

/** Its configuration is a module: where it is to sign requests, one that says with what. */
async function hiveConfiguration(
  { signing, subgraphs }: Federation,
  folder: string,
  settings: string,
): Promise<string> {
  if (!signing) return path.join(PEERS, settings);
  const config = path.join(folder, 'hive.config.mjs');
  const called = [signing, subgraphs.map(({ name, url }) => ({ name, url }))]
    .map((argument) => JSON.stringify(argument))
    .join(', ');
  await writeFile(
    config,
    `import { signedConfig } from ${JSON.stringify(path.join(PEERS, 'hive-signing.mjs'))};
     export const gatewayConfig = await signedConfig(${called});`,
  );
  return config;
}

async function writeSupergraph({ supergraphSdl }: Federation, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'supergraph.graphql');
  await writeFile(file, supergraphSdl);
  return file;
}
