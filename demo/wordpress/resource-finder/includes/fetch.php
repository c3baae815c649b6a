<?php
/**
 * One list by its address: its bytes, or the reason why not.
 *
 * Only addresses that an administrator wrote into the settings are ever fetched, never one from a post: else whoever may
 * write a post could make the server knock on doors of its own network. WordPress's safe request refuses such doors, too.
 * What was cut off, is empty, too large, or a web page (a login, an error) instead of a list is refused, and the last
 * good copy stays.
 *
 * @package Resource_Finder
 */

namespace Resource_Finder;

defined( 'ABSPATH' ) || exit;

const MOST_BYTES = 10485760;
const TIME_LIMIT = 20;

/** Why a list could not be taken, in the words of the administration. */
function problem_words( string $problem ): string {
	$status = 0 === strpos( $problem, 'status-' ) ? (int) substr( $problem, 7 ) : 0;
	if ( $status ) {
		/* translators: %d: number of an HTTP status, such as 404. */
		return sprintf( __( 'The server of the list answered with the error %d. Open the address in a browser and see whether the list is still there.', 'resource-finder' ), $status );
	}
	$words = array(
		'not-reached' => __( 'The server of the list did not answer, or not in time. Nothing is lost: it is tried again.', 'resource-finder' ),
		'refused'     => __( 'This address may not be fetched by the server. It must be an https or http address outside of your own network.', 'resource-finder' ),
		'too-large'   => __( 'The list is larger than 10 MB.', 'resource-finder' ),
		'empty'       => __( 'The list was empty.', 'resource-finder' ),
		'web-page'    => __( 'A web page came instead of a list. Perhaps the list is not shared with everyone. Publish the sheet as CSV and use that address.', 'resource-finder' ),
		'not-a-list'  => __( 'What came is not a spreadsheet and not whole JSON.', 'resource-finder' ),
		'none-left'   => __( 'Not one entry could be read any more, although there were some before. The earlier list stays until that is mended.', 'resource-finder' ),
		'no-file'     => __( 'There is no such file in the media library.', 'resource-finder' ),
		'not-written' => __( 'The list could not be stored: the uploads folder of this site is not writable.', 'resource-finder' ),
	);
	return $words[ $problem ] ?? $problem;
}

/** The path of an address in this site's own uploads, '' for one that is not there; null for any other address. */
function own_upload( string $address ): ?string {
	$uploads = wp_upload_dir( null, false );
	$bare    = function ( string $from ) {
		return (string) preg_replace( '/^https?:/i', '', $from );
	};
	$base    = $bare( $uploads['baseurl'] ) . '/';
	$given   = '/' === substr( $address, 0, 1 ) && '//' !== substr( $address, 0, 2 ) ? home_url( $address ) : $address;
	if ( 0 !== strpos( $bare( $given ), $base ) ) {
		return null;
	}
	$path = realpath( $uploads['basedir'] . '/' . rawurldecode( strtok( substr( $bare( $given ), strlen( $base ) ), '?#' ) ) );
	$room = realpath( $uploads['basedir'] );
	return $path && $room && 0 === strpos( $path, $room . DIRECTORY_SEPARATOR ) && preg_match( '/\.(?:csv|tsv|txt|json|geojson|zip)$/i', $path ) ? $path : '';
}

/** @return array{0: string, 1: string} Bytes and '', or '' and a problem. */
function fetch( string $address ): array {
	$path = own_upload( $address );
	if ( null !== $path ) {
		$size = '' === $path ? false : filesize( $path );
		if ( false === $size ) {
			return array( '', 'no-file' );
		}
		return $size > MOST_BYTES ? array( '', 'too-large' ) : array( (string) file_get_contents( $path ), '' ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- a local file.
	}
	$url = '/' === substr( $address, 0, 1 ) && '//' !== substr( $address, 0, 2 ) ? home_url( $address ) : $address;
	if ( ! wp_http_validate_url( $url ) ) {
		return array( '', 'refused' );
	}
	$answer = wp_safe_remote_get(
		$url,
		array(
			'timeout'             => TIME_LIMIT,
			'redirection'         => 5,
			'limit_response_size' => MOST_BYTES + 1,
			'headers'             => array( 'Accept' => 'text/csv, application/json, application/geo+json, */*;q=0.1' ),
			'user-agent'          => 'Community Resource Finder for WordPress/' . VERSION,
		)
	);
	if ( is_wp_error( $answer ) ) {
		return array( '', 'http_request_not_executed' === $answer->get_error_code() ? 'refused' : 'not-reached' );
	}
	$status = (int) wp_remote_retrieve_response_code( $answer );
	if ( 200 !== $status ) {
		return array( '', "status-$status" );
	}
	$bytes  = wp_remote_retrieve_body( $answer );
	$length = wp_remote_retrieve_header( $answer, 'content-length' );
	if ( strlen( $bytes ) > MOST_BYTES ) {
		return array( '', 'too-large' );
	}
	// Of packed bytes the header counts others than those that are here.
	$packed = '' !== (string) wp_remote_retrieve_header( $answer, 'content-encoding' );
	return ! $packed && is_string( $length ) && ctype_digit( $length ) && (int) $length !== strlen( $bytes ) ? array( '', 'not-reached' ) : array( $bytes, '' );
}

/**
 * Whether these bytes can be a list, and of which kind.
 *
 * @return array{kind: string, entries: array[]|null, problem: string} Entries are null where only the widget can read them.
 */
function judge( string $bytes, array $host = array() ): array {
	$of = function ( string $problem, string $kind = '', ?array $entries = null ) {
		return compact( 'kind', 'entries', 'problem' );
	};
	if ( '' === trim( $bytes ) ) {
		return $of( 'empty' );
	}
	if ( 0 === strncmp( $bytes, "PK\x03\x04", 4 ) ) {
		return $of( '', 'zip' );
	}
	$text = utf8( $bytes );
	if ( preg_match( '/^\s*<(?:!doctype|html|head|body|\?xml|script)/i', $text ) ) {
		return $of( 'web-page' );
	}
	if ( preg_match( '/^\s*[\[{]/', $text ) ) {
		json_decode( $text );
		return JSON_ERROR_NONE === json_last_error() ? $of( '', 'json', listing( $bytes, $host ) ) : $of( 'not-a-list' );
	}
	if ( false !== strpos( $text, "\0" ) || false === strpos( trim( $text ), "\n" ) ) {
		return $of( 'not-a-list' );
	}
	return $of( '', 'csv', listing( $bytes, $host ) );
}
