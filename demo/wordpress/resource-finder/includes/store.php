<?php
/**
 * The last good copy of each list, its date, and when it is fetched anew.
 *
 * A copy is a file in the uploads folder, so that the widget gets it from the page's own origin, with no CORS, no PHP and
 * no REST, which some sites switch off. Its name stays the same, so that a page from a cache still finds it; it is put
 * there whole, by renaming. What the page needs of it stands in one option that is not loaded with every page.
 * A visitor never waits for the server of a list: lists are fetched by WordPress's clock, by "refresh now", and when
 * the settings are saved.
 *
 * @package Resource_Finder
 */

namespace Resource_Finder;

defined( 'ABSPATH' ) || exit;

const KEPT = 'resource_finder_kept';
const TICK = 'resource_finder_refresh';
/** What the page may hold of one list before the script. */
const MOST_HTML = 14000;

/** @return array<string, array> Each list by its address. What is of another shape, as after a broken import, is no copy. */
function kept_lists(): array {
	$kept = get_option( KEPT, array() );
	return array_filter(
		is_array( $kept ) ? $kept : array(),
		function ( $record ) {
			$sound = is_array( $record ) && is_string( $record['problem'] ?? null ) && is_int( $record['tried'] ?? null );
			return $sound && ( ! isset( $record['fetched'] ) || ( is_int( $record['fetched'] ) && is_string( $record['file'] ?? null ) && is_string( $record['hash'] ?? null ) && is_array( $record['entries'] ?? null ) && ( null === $record['listed'] || is_int( $record['listed'] ) ) ) );
		}
	);
}

function keep_lists( array $kept ): void {
	update_option( KEPT, $kept, false );
}

function kept_folder(): array {
	$uploads = wp_upload_dir( null, false );
	return array( $uploads['basedir'] . '/resource-finder', set_url_scheme( $uploads['baseurl'] ) . '/resource-finder' );
}

/** The address of the kept copy for the widget, or ''. */
function kept_address( array $record ): string {
	list( $path, $url ) = kept_folder();
	$file               = $record['file'] ?? '';
	return '' !== $file && is_readable( "$path/$file" ) ? "$url/$file?v=" . substr( $record['hash'], 0, 8 ) : '';
}

/** @return bool Whether the whole of it is there. */
function put_file( string $name, string $bytes ): bool {
	list( $path ) = kept_folder();
	if ( ! wp_mkdir_p( $path ) ) {
		return false;
	}
	if ( ! file_exists( "$path/index.html" ) ) {
		file_put_contents( "$path/index.html", '' ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- as WordPress writes its own uploads.
	}
	$draft = "$path/.$name." . wp_generate_password( 8, false );
	if ( strlen( $bytes ) !== @file_put_contents( $draft, $bytes ) ) { // phpcs:ignore -- a full disk is answered, not shown.
		wp_delete_file( $draft );
		return false;
	}
	chmod( $draft, 0644 ); // phpcs:ignore WordPress.WP.AlternativeFunctions
	return rename( $draft, "$path/$name" ); // phpcs:ignore WordPress.WP.AlternativeFunctions
}

/** Fetch one list; the earlier copy stays when it cannot be had. */
function refresh_list( string $address, array $record, array $host ): array {
	list( $bytes, $problem ) = fetch( $address );
	$judged                  = '' === $problem ? judge( $bytes, $host ) : array( 'problem' => $problem );
	if ( '' === $judged['problem'] && ! empty( $record['listed'] ) && isset( $judged['entries'] ) && ! $judged['entries'] ) {
		$judged['problem'] = 'none-left';
	}
	$file = '' === $judged['problem'] ? 'list-' . substr( md5( $address ), 0, 12 ) . ".$judged[kind]" : '';
	if ( '' === $judged['problem'] && ! put_file( $file, $bytes ) ) {
		$judged['problem'] = 'not-written';
	}
	$record['tried']   = time();
	$record['problem'] = $judged['problem'];
	if ( '' !== $judged['problem'] ) {
		return $record;
	}
	if ( ( $record['file'] ?? $file ) !== $file ) {
		wp_delete_file( kept_folder()[0] . '/' . $record['file'] );
	}
	return of_listing( $judged['entries'] ) + array(
		'file'    => $file,
		'hash'    => hash( 'sha256', $bytes ),
		'bytes'   => strlen( $bytes ),
		'fetched' => $record['tried'],
		'tried'   => $record['tried'],
		'problem' => '',
	);
}

/** What is remembered of the entries: as many as fit into the page, and how many there are. Null: not read here. */
function of_listing( ?array $entries ): array {
	$room = MOST_HTML;
	$some = array();
	foreach ( $entries ?? array() as $entry ) {
		$room -= strlen( wp_json_encode( $entry ) );
		if ( $room < 0 ) {
			break;
		}
		$some[] = $entry;
	}
	return array( 'entries' => $some, 'listed' => null === $entries ? null : count( $entries ), 'read_by' => VERSION );
}

/** All entries of a kept list, for the page of the whole list. */
function whole_listing( array $record ): array {
	$path = kept_folder()[0] . '/' . ( $record['file'] ?? '' );
	return '' !== ( $record['file'] ?? '' ) && is_readable( $path ) ? listing( (string) file_get_contents( $path ), host_said() ) ?? array() : array(); // phpcs:ignore WordPress.WP.AlternativeFunctions
}

/** Fetch all lists of the settings, and forget those that are no longer there. */
function refresh_all(): void {
	if ( get_transient( 'resource_finder_busy' ) ) {
		return;
	}
	set_transient( 'resource_finder_busy', 1, 5 * MINUTE_IN_SECONDS );
	$lists = settings()['lists'];
	foreach ( array_diff_key( kept_lists(), array_flip( $lists ) ) as $record ) {
		if ( '' !== ( $record['file'] ?? '' ) ) {
			wp_delete_file( kept_folder()[0] . '/' . $record['file'] );
		}
	}
	keep_lists( array_intersect_key( kept_lists(), array_flip( $lists ) ) );
	foreach ( $lists as $address ) {
		// Each is stored at once: one that takes all the time must not cost the others.
		$record = refresh_list( $address, kept_lists()[ $address ] ?? array(), host_said() );
		keep_lists( array_merge( kept_lists(), array( $address => $record ) ) );
	}
	delete_transient( 'resource_finder_busy' );
}
add_action( TICK, __NAMESPACE__ . '\\refresh_all' );

/** The clock is set where it is not, and to the pace of the settings. */
function keep_refreshing(): void {
	$pace = settings()['refresh'];
	if ( wp_get_schedule( TICK ) !== $pace ) {
		wp_clear_scheduled_hook( TICK );
		wp_schedule_event( time() + MINUTE_IN_SECONDS, $pace, TICK );
	}
}
add_action( 'init', __NAMESPACE__ . '\\keep_refreshing' );

function stop_refreshing(): void {
	wp_clear_scheduled_hook( TICK );
}

/** Saved settings are tried at once, so that whoever saved them sees what came of it. */
function refresh_when_saved(): void {
	wp_cache_delete( SETTINGS, 'options' );
	keep_refreshing();
	refresh_all();
}
add_action( 'add_option_resource_finder', __NAMESPACE__ . '\\refresh_when_saved' );
add_action( 'update_option_resource_finder', __NAMESPACE__ . '\\refresh_when_saved' );

/** After an update of the plugin the kept copies are read anew, by the new rules, with no request. */
function read_anew(): void {
	$kept = kept_lists();
	$old  = array_filter(
		$kept,
		function ( $record ) {
			return isset( $record['file'] ) && VERSION !== ( $record['read_by'] ?? '' );
		}
	);
	foreach ( $old as $address => $record ) {
		$path             = kept_folder()[0] . '/' . $record['file'];
		$kept[ $address ] = of_listing( is_readable( $path ) ? listing( (string) file_get_contents( $path ), host_said() ) : null ) + $record; // phpcs:ignore WordPress.WP.AlternativeFunctions
	}
	if ( $old ) {
		keep_lists( $kept );
	}
}
add_action( TICK, __NAMESPACE__ . '\\read_anew', 5 );
add_action( 'admin_init', __NAMESPACE__ . '\\read_anew' );
