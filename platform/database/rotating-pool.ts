/** Connection pool that signs in with either of two passwords, while the password of a role is changed. */
import { callbackify } from 'node:util';
import pg from 'pg';

type Release = (release?: boolean | Error) => void;
type ConnectCallback = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: Release,
) => void;

/** SQLSTATE invalid_password. */
const WRONG_PASSWORD = '28P01';

/** The two connection strings of a role, of which one is in use. */
export class RotatingUrl {
  readonly #urls: readonly [string, string];
  #at: 0 | 1 = 0;

  constructor(url: string, next: string) {
    this.#urls = [url, next];
  }

  get current(): string {
    return this.#urls[this.#at];
  }

  /** Uses the other one from now on, unless that has happened since `refused` was tried. */
  refuse(refused: string): void {
    if (refused === this.current) this.#at = this.#at === 0 ? 1 : 0;
  }
}

export class RotatingPool extends pg.Pool {
  readonly url: RotatingUrl;

  /** @param url signs each new connection in */
  constructor(config: pg.PoolConfig, url: RotatingUrl) {
    super({
      ...config,
      Client: class extends pg.Client {
        constructor(options?: pg.ClientConfig) {
          super({ ...options, connectionString: url.current });
        }
      },
    });
    this.url = url;
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: ConnectCallback): void;
  override connect(callback?: ConnectCallback): Promise<pg.PoolClient> | void {
    if (!callback) return this.#connectWithEither();
    callbackify(() => this.#connectWithEither())((error, client) => {
      if (error) callback(error, undefined, () => undefined);
      else callback(undefined, client, (failure) => client.release(failure));
    });
  }

  async #connectWithEither(): Promise<pg.PoolClient> {
    const tried = this.url.current;
    try {
      return await super.connect();
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== WRONG_PASSWORD) throw error;
      this.url.refuse(tried);
      return super.connect();
    }
  }
}
