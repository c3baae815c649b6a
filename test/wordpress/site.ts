/**
 * A real WordPress for tests, with its own database, in a folder of its own that is removed afterwards: Debian's packages
 * wordpress, mariadb-server, php-cli and php-mysql, or another WordPress whose folder WORDPRESS_FOLDER names.
 * The database listens on a socket in that folder and on no port. WordPress may ask nobody but this machine.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { accessSync, constants, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Kept apart from the password of anything real: this database is gone in a minute. */
const PASSWORD = 'only-in-this-test';
const WORDPRESS = process.env['WORDPRESS_FOLDER'] ?? '/usr/share/wordpress';
/** On a network the first is the super-administrator, and `owner` the administrator of one site. */
export const USERS = ['administrator', 'owner', 'editor', 'contributor'] as const;
export type User = typeof USERS[number];

const inPath = (name: string): string | undefined => [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin'].map((folder) => path.join(folder, name)).find((file) => {
  try { accessSync(file, constants.X_OK); return true; } catch { return false; }
});

/** What is missing on this machine, in words; undefined when nothing is. */
export function missing(): string | undefined {
  const absent = ['php', 'mariadbd', 'mariadb-install-db'].filter((name) => !inPath(name));
  if (!existsSync(path.join(WORDPRESS, 'wp-includes/version.php'))) absent.push(`WordPress in ${WORDPRESS}`);
  return absent.length ? `not here: ${absent.join(', ')}. Debian: apt-get install wordpress mariadb-server php-cli php-mysql` : undefined;
}
export const wordpressVersion = (): string => /\$wp_version = '([^']+)'/.exec(readFileSync(path.join(WORDPRESS, 'wp-includes/version.php'), 'utf8'))?.[1] ?? '';

const freePort = (): Promise<number> => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => { resolve(port); });
  });
});

async function waitFor(ask: () => boolean | Promise<boolean>, what: string, log: () => string): Promise<void> {
  for (let look = 0; look < 600; look++) {
    try { if (await ask()) return; } catch { /* not yet */ }
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  throw new Error(`${what}\n${log()}`);
}

export interface Database { readonly folder: string; readonly socket: string; close(): Promise<void> }

/** A child process, with what it said. */
function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): { process: ChildProcess; log: () => string; stop: () => Promise<void> } {
  let said = '';
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const listen = (part: Buffer): void => { said = (said + String(part)).slice(-6000); };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  // Also when the tests are stopped from outside.
  const end = (): void => { if (child.exitCode === null && child.pid !== undefined) try { process.kill(-child.pid, 'SIGTERM'); } catch { /* gone by itself */ } };
  process.once('exit', end);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => { process.exit(1); });
  const gone = new Promise<void>((resolve) => { child.once('exit', () => { resolve(); }); });
  return {
    process: child, log: () => said,
    async stop() {
      // The whole group: PHP's server has workers.
      end();
      await gone;
    },
  };
}

export async function openDatabase(): Promise<Database> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wp-')), data = path.join(folder, 'db'), socket = path.join(folder, 'db.sock');
  process.once('exit', () => { rmSync(folder, { recursive: true, force: true }); });
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const made = spawnSync(inPath('mariadb-install-db') ?? '', ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...user], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`${made.stdout}\n${made.stderr}`);
  const server = start(inPath('mariadbd') ?? '', ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', `--pid-file=${folder}/db.pid`, '--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=64M', ...user]);
  await waitFor(() => existsSync(socket), 'The database did not start', server.log);
  return { folder, socket, async close() { await server.stop(); rmSync(folder, { recursive: true, force: true }); } };
}

export interface Site {
  /** Ends in "/". */
  readonly url: string;
  readonly folder: string;
  /** Runs PHP inside WordPress, as its own command line would; what it printed. */
  php(code: string): string;
  log(): string;
  close(): Promise<void>;
}

const ROUTER = `<?php
$path = $_SERVER['DOCUMENT_ROOT'] . parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
if ( is_file( $path ) ) { return false; }
if ( is_dir( $path ) && is_file( rtrim( $path, '/' ) . '/index.php' ) ) {
  $script = rtrim( $path, '/' ) . '/index.php';
} else {
  $script = $_SERVER['DOCUMENT_ROOT'] . '/index.php';
}
$_SERVER['SCRIPT_FILENAME'] = $script;
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = substr( $script, strlen( $_SERVER['DOCUMENT_ROOT'] ) );
chdir( dirname( $script ) );
require $script;
`;
/** A strict policy where the address asks for one; lists of the test's own server may be fetched, as one on the internet. */
const TEST_PLUGIN = `<?php
add_filter( 'http_request_host_is_external', function ( $is, $host, $url ) { return $is || (int) parse_url( $url, PHP_URL_PORT ) === (int) getenv( 'LISTS_PORT' ); }, 10, 3 );
add_filter( 'http_request_args', function ( $args, $url ) { return (int) parse_url( $url, PHP_URL_PORT ) === (int) getenv( 'LISTS_PORT' ) ? array( 'timeout' => 2 ) + $args : $args; }, 10, 2 );
add_filter( 'http_allowed_safe_ports', function ( $ports ) { return array_merge( $ports, array( (int) getenv( 'LISTS_PORT' ) ) ); } );
add_action( 'send_headers', function () {
  $policies = array(
    'strict' => "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:",
    'no-script' => "default-src 'none'; script-src 'none'; style-src 'self'",
  );
  if ( isset( $_GET['policy'], $policies[ $_GET['policy'] ] ) ) { header( 'Content-Security-Policy: ' . $policies[ $_GET['policy'] ] ); }
} );
`;
const THEME = {
  'style.css': '/*\nTheme Name: Plain\n*/\n',
  'index.php': `<!doctype html><html <?php language_attributes(); ?>><head><meta charset="utf-8"><?php wp_head(); ?></head><body><main><?php
while ( have_posts() ) { the_post(); ?><h1><?php the_title(); ?></h1><?php the_content(); } ?></main><?php wp_footer(); ?></body></html>`,
  'functions.php': '<?php add_theme_support( "title-tag" );',
};

const install = (network: boolean, name: string): string => `
define( 'WP_INSTALLING', true );
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_install( 'Example City', 'administrator', 'administrator@city.example', true, '', '${PASSWORD}' );
${network ? `foreach ( $wpdb->tables( 'ms_global' ) as $table => $prefixed ) { $wpdb->$table = $prefixed; } install_network(); $done = populate_network( 1, '${name}', 'administrator@city.example', 'City', '/', false ); if ( is_wp_error( $done ) && 'no_wildcard_dns' !== $done->get_error_code() ) { echo $done->get_error_message(); exit( 1 ); }` : ''}
foreach ( array( 'owner' => 'administrator', 'editor' => 'editor', 'contributor' => 'contributor' ) as $login => $role ) { wp_insert_user( array( 'user_login' => $login, 'user_pass' => '${PASSWORD}', 'user_email' => "$login@city.example", 'role' => $role ) ); }
switch_theme( 'plain' );
update_option( 'timezone_string', 'America/New_York' );
`;
const config = (socket: string, name: string, port: number, network: boolean, installed: boolean): string => `<?php
define( 'DB_NAME', '${name}' ); define( 'DB_USER', 'root' ); define( 'DB_PASSWORD', '' ); define( 'DB_HOST', 'localhost:${socket}' ); define( 'DB_CHARSET', 'utf8mb4' ); define( 'DB_COLLATE', '' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $each ) { define( $each . '_KEY', "key of a test $each" ); define( $each . '_SALT', "salt of a test $each" ); }
$table_prefix = 'wp_';
define( 'WP_HTTP_BLOCK_EXTERNAL', true ); define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
${installed && network ? '' : `define( 'WP_HOME', 'http://127.0.0.1:${port}' ); define( 'WP_SITEURL', 'http://127.0.0.1:${port}' );`}
define( 'DISABLE_WP_CRON', true ); define( 'AUTOMATIC_UPDATER_DISABLED', true ); define( 'WP_DEBUG', true ); define( 'WP_DEBUG_DISPLAY', false ); define( 'WP_DEBUG_LOG', __DIR__ . '/debug.log' );
${network ? `define( 'WP_ALLOW_MULTISITE', true );${installed ? ` define( 'MULTISITE', true ); define( 'SUBDOMAIN_INSTALL', false ); define( 'DOMAIN_CURRENT_SITE', '127.0.0.1:${port}' ); define( 'PATH_CURRENT_SITE', '/' ); define( 'SITE_ID_CURRENT_SITE', 1 ); define( 'BLOG_ID_CURRENT_SITE', 1 );` : ''}` : ''}
if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }
if ( 'cli' === PHP_SAPI ) { $_SERVER += array( 'HTTP_HOST' => '127.0.0.1:${port}', 'REQUEST_URI' => '/', 'REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'SERVER_NAME' => '127.0.0.1' ); $_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; }
require_once ABSPATH . 'wp-settings.php';
`;

/** @param options.plugin The plugin's files by their path. */
export async function openSite(database: Database, { name, network = false, plugin, listsPort }: { name: string; network?: boolean; plugin: Readonly<Record<string, Uint8Array>>; listsPort: number }): Promise<Site> {
  const folder = path.join(database.folder, name), port = await freePort(), host = `127.0.0.1:${port}`, put = (file: string, bytes: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), bytes);
  };
  // Some of the files are links to elsewhere in Debian, and WordPress finds itself by where a file lies.
  cpSync(WORDPRESS, folder, { recursive: true, dereference: true, filter: (file) => path.basename(file) !== 'wp-config.php' && !/wp-content\/(?:plugins|database|languages)\/./.test(file) });
  for (const [file, bytes] of Object.entries(plugin)) put(`wp-content/plugins/resource-finder/${file}`, bytes);
  for (const [file, text] of Object.entries(THEME)) put(`wp-content/themes/plain/${file}`, text);
  put('wp-content/mu-plugins/test.php', TEST_PLUGIN);
  mkdirSync(path.join(folder, 'wp-content/uploads'), { recursive: true });
  const router = path.join(database.folder, `${name}-router.php`), script = path.join(database.folder, `${name}-run.php`);
  writeFileSync(router, ROUTER);
  const environment = { LISTS_PORT: String(listsPort), PHP_CLI_SERVER_WORKERS: '4' };
  const run = (code: string): string => {
    writeFileSync(script, `<?php ${code}`);
    const { stdout, stderr, status } = spawnSync(inPath('php') ?? '', ['-d', 'display_errors=stderr', '-d', 'memory_limit=256M', script, folder], { encoding: 'utf8', env: { ...process.env, ...environment } });
    if (status !== 0) throw new Error(`PHP ended with ${String(status)}:\n${stdout}\n${stderr}`);
    return stdout;
  };
  run(`$db = new mysqli( 'localhost', 'root', '', '', 0, '${database.socket}' ); $db->query( 'CREATE DATABASE ${name} CHARACTER SET utf8mb4' );`);
  put('wp-config.php', config(database.socket, name, port, network, false));
  run(install(network, host));
  put('wp-config.php', config(database.socket, name, port, network, true));
  const php = (code: string): string => run(`require $argv[1] . '/wp-load.php'; require_once ABSPATH . 'wp-admin/includes/plugin.php'; ${code}`);
  php(`$done = activate_plugin( 'resource-finder/resource-finder.php', '', ${String(network)} ); if ( is_wp_error( $done ) ) { echo $done->get_error_message(); exit( 1 ); }`);
  const server = start(inPath('php') ?? '', ['-d', 'memory_limit=256M', '-S', host, '-t', folder, router], environment);
  const site: Site = { url: `http://${host}/`, folder, php, log: () => `${server.log()}\n${existsSync(path.join(folder, 'debug.log')) ? readFileSync(path.join(folder, 'debug.log'), 'utf8') : ''}`, close: server.stop };
  await waitFor(async () => (await fetch(site.url)).status === 200, 'WordPress did not answer', site.log);
  return site;
}

/** What WordPress itself wrote down as wrong with the plugin's code. */
export const complaints = (site: Site): string[] => {
  const file = path.join(site.folder, 'debug.log');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter((line) => line.includes('resource-finder')) : [];
};

/** Somebody who is logged in, over HTTP, as a browser would be. */
export interface Visitor {
  get(address: string): Promise<{ status: number; text: string }>;
  post(address: string, form: Readonly<Record<string, string>>): Promise<{ status: number; text: string; location: string }>;
  /** Saves a page through the editor's own way, and gives what was kept. */
  page(title: string, content: string, status?: string): Promise<{ id: number; link: string; kept: string }>;
}

export async function logIn(site: Site, user: User): Promise<Visitor> {
  const jar = new Map([['wordpress_test_cookie', 'WP%20Cookie%20check']]);
  const ask = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await fetch(new URL(address, site.url), { redirect: 'manual', ...init, headers: { ...(init.headers as Record<string, string> | undefined), cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    return answer;
  };
  const form = (fields: Readonly<Record<string, string>>): RequestInit => ({ method: 'POST', body: new URLSearchParams(fields) });
  const entered = await ask('wp-login.php', form({ log: user, pwd: PASSWORD, testcookie: '1', 'wp-submit': 'Log In' }));
  if (entered.status !== 302) throw new Error(`${user} could not log in: ${entered.status}`);
  return {
    async get(address) { const answer = await ask(address); return { status: answer.status, text: await answer.text() }; },
    async post(address, fields) { const answer = await ask(address, form(fields)); return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') ?? '' }; },
    async page(title, content, status = 'publish') {
      const nonce = await (await ask('wp-admin/admin-ajax.php?action=rest-nonce')).text();
      const kind = user === 'contributor' ? 'posts' : 'pages';
      const answer = await ask(`?rest_route=/wp/v2/${kind}`, { method: 'POST', body: JSON.stringify({ title, content, status }), headers: { 'Content-Type': 'application/json', 'X-WP-Nonce': nonce } });
      const made = await answer.json() as { id: number; link: string; content: { raw: string }; message?: string };
      if (!answer.ok) throw new Error(`${answer.status} ${made.message ?? ''}`);
      return { id: made.id, link: made.link, kept: made.content.raw };
    },
  };
}

/** The fields of the settings page as they stand, with its nonce; changed and sent as the form would. */
export async function saveSettings(visitor: Visitor, changes: Readonly<Record<string, string>>): Promise<void> {
  const { text } = await visitor.get('wp-admin/options-general.php?page=resource-finder');
  const nonce = /name=['"]option_page['"] value=['"]resource_finder['"][\s\S]*?name="_wpnonce" value="([^"]+)"/.exec(text)?.[1];
  if (!nonce) throw new Error(`No settings page: ${text.slice(0, 500)}`);
  const fields = Object.fromEntries(Object.entries(changes).map(([name, value]) => [`resource_finder[${name}]`, value]));
  const { status, location } = await visitor.post('wp-admin/options.php', { option_page: 'resource_finder', action: 'update', _wpnonce: nonce, _wp_http_referer: '/wp-admin/options-general.php?page=resource-finder', ...fields });
  if (status !== 302 || !location.includes('settings-updated')) throw new Error(`The settings were not saved: ${status} ${location}`);
}
export const password = PASSWORD;
